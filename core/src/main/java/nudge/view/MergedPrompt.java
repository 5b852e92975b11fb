package nudge.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Role;

/**
 * The prompts of several conditions as one: what they share stands once, in the order of all of them. Pieces are laid
 * one over another by the longest common subsequence.
 *
 * @param pieces in order
 * @param conditions those that have a prompt, the reference first
 */
record MergedPrompt(List<Piece> pieces, List<String> conditions) {
    /** The beginning of a turn, or where there is a part that part, and which conditions have it. */
    record Piece(Role role, Optional<Part> part, Set<String> under) {
        boolean isTurn() {
            return part.isEmpty();
        }

        private boolean isLike(Piece other) {
            return role == other.role && part.equals(other.part);
        }

        private Piece alsoUnder(Piece other) {
            var both = new LinkedHashSet<>(under);
            both.addAll(other.under);
            return new Piece(role, part, both);
        }
    }

    /** By condition, the reference first. */
    static MergedPrompt of(Map<String, Prompt> prompts) {
        List<Piece> merged = List.of();
        for (var prompt : new LinkedHashMap<>(prompts).entrySet()) {
            merged = merged(merged, pieces(prompt.getValue(), Set.of(prompt.getKey())));
        }
        return new MergedPrompt(merged, List.copyOf(prompts.keySet()));
    }

    private static List<Piece> pieces(Prompt prompt, Set<String> under) {
        var pieces = new ArrayList<Piece>();
        for (var turn : prompt.turns()) {
            pieces.add(new Piece(turn.role(), Optional.empty(), under));
            turn.parts().forEach(part -> pieces.add(new Piece(turn.role(), Optional.of(part), under)));
        }
        return pieces;
    }

    /** Laid over another from the end, so that the turn before a shared part is the shared one. */
    private static List<Piece> merged(List<Piece> a, List<Piece> b) {
        int[][] common = common(a, b);
        var merged = new ArrayList<Piece>();
        int i = a.size();
        int j = b.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && a.get(i - 1).isLike(b.get(j - 1))) {
                merged.add(a.get(--i).alsoUnder(b.get(--j)));
            } else if (i == 0 || j > 0 && common[i][j - 1] >= common[i - 1][j]) {
                merged.add(b.get(--j));
            } else {
                merged.add(a.get(--i));
            }
        }
        Collections.reverse(merged);
        return List.copyOf(merged);
    }

    /** The length of the longest common subsequence of what comes before each pair of places. */
    private static int[][] common(List<Piece> a, List<Piece> b) {
        var common = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                common[i][j] = a.get(i - 1).isLike(b.get(j - 1))
                        ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return common;
    }

    /** Runs of pieces that the same conditions have. */
    List<List<Piece>> runs() {
        var runs = new ArrayList<List<Piece>>();
        for (var piece : pieces) {
            boolean goesOn =
                    !runs.isEmpty() && runs.get(runs.size() - 1).get(0).under().equals(piece.under());
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(piece);
        }
        return runs;
    }
}
