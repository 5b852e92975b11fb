package nudge.models.http;

import java.util.ArrayList;
import java.util.List;
import nudge.model.Completion;
import nudge.model.Fill;

/** One hole, filled, what that cost and what a record must say of it. */
record Filled(Fill fill, Completion.Tokens tokens, List<String> notes) {
    Filled {
        notes = List.copyOf(notes);
    }

    /** Those of a completion one by one, its cost and notes with the first. */
    static List<Filled> of(Completion completion) {
        var all = new ArrayList<Filled>();
        for (var fill : completion.fills()) {
            all.add(
                    all.isEmpty()
                            ? new Filled(fill, completion.tokens(), completion.notes())
                            : new Filled(fill, Completion.Tokens.NONE, List.of()));
        }
        return all;
    }

    /** All holes of a prompt. */
    static Completion completion(List<Filled> all, long millis) {
        var notes = new ArrayList<String>();
        var tokens = Completion.Tokens.NONE;
        for (var one : all) {
            one.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
            tokens = tokens.plus(one.tokens());
        }
        return new Completion(all.stream().map(Filled::fill).toList(), tokens, millis, notes);
    }
}
