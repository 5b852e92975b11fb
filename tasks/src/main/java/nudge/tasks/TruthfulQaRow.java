package nudge.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nudge.data.Sample;
import nudge.prompt.PromptHash;

/**
 * One question of {@code mc_task.json}: {@code mc1_targets} has one true answer, always the first; {@code mc2_targets} has
 * all true and false ones, those of {@code mc1_targets} among them.
 */
record TruthfulQaRow(JsonLines.Line line, Problems problems) {
    static final String MC1 = "mc1_targets";
    static final String MC2 = "mc2_targets";
    /** Texts that only {@code mc2_targets} has, as a JSON array. */
    static final String FURTHER = "further";
    /** Numbers of the true answers, the further ones counted behind the choices. */
    static final String TRUE = "true";

    /** An answer and whether it is true. */
    private record Target(String text, boolean isTrue) {}

    Optional<Sample> sample(String id, String category) {
        int before = problems.count();
        var question = line.text("question", problems);
        var one = targets(MC1);
        var all = targets(MC2);
        check(one, all);
        if (problems.count() > before) {
            return Optional.empty();
        }
        var choices = shuffled(one, id);
        var texts = choices.stream().map(Target::text).toList();
        var further =
                all.stream().filter(target -> !texts.contains(target.text())).toList();
        var fields = new TreeMap<String, String>();
        fields.put("question", question.strip());
        if (!all.isEmpty()) {
            fields.put(
                    FURTHER,
                    TextLists.written(further.stream().map(Target::text).toList()));
            fields.put(Sample.MEASURED, Integer.toString(all.size()));
            fields.put(TRUE, trueOnes(choices, further));
        }
        var groups = new TreeMap<String, String>();
        if (!category.isEmpty()) {
            groups.put("category", category);
        }
        int target = IntStream.range(0, choices.size())
                .filter(at -> choices.get(at).isTrue())
                .findFirst()
                .orElseThrow();
        return Optional.of(new Sample(id, fields, texts, target, groups, 1));
    }

    /** By a hash of the id, since the data keep the true answer first. */
    private static List<Target> shuffled(List<Target> targets, String id) {
        return targets.stream()
                .sorted(Comparator.comparing(target -> PromptHash.of(List.of("options", id, target.text()))))
                .toList();
    }

    private static String trueOnes(List<Target> choices, List<Target> further) {
        return IntStream.range(0, choices.size() + further.size())
                .filter(at -> at < choices.size()
                        ? choices.get(at).isTrue()
                        : further.get(at - choices.size()).isTrue())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    private List<Target> targets(String name) {
        var targets = new ArrayList<Target>();
        JsonNode object = line.object().path(name);
        object.properties().forEach(entry -> {
            var value = entry.getValue();
            if (value.isIntegralNumber() && (value.asInt() == 0 || value.asInt() == 1)) {
                targets.add(new Target(entry.getKey().strip(), value.asInt() == 1));
            } else {
                problems.add(line.number(), "a label in '" + name + "' is " + value + "; it should be 1 or 0");
            }
        });
        if (targets.stream().map(Target::text).distinct().count() < targets.size()) {
            problems.add(line.number(), "two answers in '" + name + "' are the same");
        }
        return targets;
    }

    private void check(List<Target> one, List<Target> all) {
        long right = one.stream().filter(Target::isTrue).count();
        if (one.size() < 2 || right != 1) {
            problems.add(
                    line.number(),
                    "'" + MC1 + "' has " + one.size() + " answers, " + right
                            + " of them true; it should have at least 2 and one true one");
        }
        if (!all.isEmpty() && all.stream().map(Target::isTrue).distinct().count() < 2) {
            problems.add(line.number(), "'" + MC2 + "' has only true or only false answers");
        }
        if (!all.isEmpty() && !all.containsAll(one)) {
            problems.add(line.number(), "'" + MC2 + "' lacks an answer of '" + MC1 + "', or labels it otherwise");
        }
    }
}
