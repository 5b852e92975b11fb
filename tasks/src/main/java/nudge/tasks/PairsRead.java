package nudge.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nudge.data.Sample;

/**
 * A person's own pairs as they were understood.
 *
 * @param understood what was taken for what, by name, in the order to be shown
 */
record PairsRead(List<Sample> samples, Map<String, String> understood) {
    PairsRead {
        samples = List.copyOf(samples);
        understood = new LinkedHashMap<>(understood);
    }

    /** What is met while a file is read. Used by one thread. */
    static final class Seen {
        private static final int LINES_SHOWN = 8;

        private final String file;
        private final Map<List<String>, Set<String>> taken = new LinkedHashMap<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final Map<String, List<Integer>> leftOut = new TreeMap<>();

        Seen(String file) {
            this.file = file;
        }

        void line(JsonLines.Line line) {
            line.object().fieldNames().forEachRemaining(names::add);
        }

        /** A value was found under that name of several. */
        void taken(List<String> of, String name) {
            taken.computeIfAbsent(of, key -> new LinkedHashSet<>()).add(name);
        }

        void leftOut(int line, String why) {
            leftOut.computeIfAbsent(why, key -> new ArrayList<>()).add(line);
        }

        /** {@code 2 pairs: a reply is empty (lines 3, 9)}; {@code nothing} where nothing was. */
        String leftOut() {
            return leftOut.isEmpty()
                    ? "nothing"
                    : leftOut.entrySet().stream()
                            .map(each -> each.getValue().size() + ", as " + each.getKey() + " ("
                                    + lines(each.getValue()) + ")")
                            .collect(Collectors.joining("; "));
        }

        private static String lines(List<Integer> numbers) {
            return (numbers.size() == 1 ? "line " : "lines ")
                    + numbers.stream().limit(LINES_SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
                    + (numbers.size() > LINES_SHOWN ? ", ..." : "");
        }

        PairsRead of(List<Sample> samples) {
            var understood = new LinkedHashMap<String, String>();
            understood.put("file", file);
            understood.put(
                    "pairs",
                    samples.size() + " with " + inputs(samples) + " different prompts, "
                            + samples.stream()
                                    .filter(sample ->
                                            !sample.field(Conversation.DIALOGUE).isEmpty())
                                    .count()
                            + " of them with earlier turns");
            understood.put(
                    "prompt",
                    taken.containsKey(PairsLine.PROMPT)
                            ? what(PairsLine.PROMPT)
                            : "what both dialogues" + " have before their last reply");
            understood.put("better", what(PairsLine.BETTER));
            understood.put("worse", what(PairsLine.WORSE));
            understood.put("id", names.contains("id") ? "'id'" : "the line's number");
            understood.put(
                    "groups",
                    listed(PairsLine.GROUPS.stream().filter(names::contains).toList(), "none"));
            understood.put("left out", leftOut());
            understood.put(
                    "not read", listed(names.stream().filter(this::isUnread).toList(), "nothing"));
            return new PairsRead(samples, understood);
        }

        private static long inputs(List<Sample> samples) {
            return samples.stream().map(Sample::cluster).distinct().count();
        }

        private String what(List<String> of) {
            return listed(List.copyOf(taken.getOrDefault(of, Set.of())), "nothing");
        }

        private boolean isUnread(String name) {
            return !name.equals("id")
                    && !PairsLine.GROUPS.contains(name)
                    && taken.values().stream().noneMatch(used -> used.contains(name));
        }

        private static String listed(List<String> found, String none) {
            return found.isEmpty()
                    ? none
                    : found.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        }
    }
}
