package nudge.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nudge.Registry;
import nudge.data.Citation;
import nudge.data.UsageException;
import nudge.run.DataFolders;
import nudge.run.Forming;
import nudge.run.TaskDefinition;
import nudge.score.Metric;
import nudge.score.MetricInfo.Role;
import nudge.score.Reading;
import org.junit.jupiter.api.Test;

/** The page of tasks says what is installed; {@code -Dgolden=update} writes its two tables anew. */
class TasksPageTest {
    private static final Path PAGE = Path.of("../docs/tasks.md");
    private static final List<String> CONDITIONS = List.of(
            "Q",
            "Q+CONTROL",
            "Q+IF",
            "Q+CoT",
            "Q+IF+CoT",
            "Q+IF+CoT:neutral",
            "HHH",
            "HHH:2",
            "HHH+IF",
            "HHH+IF+CoT",
            "Q+NEUTRAL",
            "Q+MatchStats",
            "Q+FRAME");

    private final Registry registry = Registry.installed();

    @Test
    void every_task_stands_on_it_with_its_papers_readings_and_metrics() throws IOException {
        check("tasks", tasks());
    }

    @Test
    void it_tells_which_conditions_have_words_for_which_task() throws IOException {
        check("conditions", conditions());
    }

    @Test
    void every_family_has_a_row_of_its_data() throws IOException {
        var page = Files.readString(PAGE);
        var data = page.substring(page.indexOf("## The data"), page.indexOf("## Tasks and conditions"));

        assertThat(registry.tasks().values())
                .allSatisfy(task -> assertThat(data).contains("`" + kind(task.name())));
    }

    private static void check(String name, String table) throws IOException {
        var page = Files.readString(PAGE);
        var begins = "<!-- table of " + name + " -->\n";
        var ends = "<!-- end -->";
        int from = page.indexOf(begins) + begins.length();
        int to = page.indexOf(ends, from);
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to), StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/tasks.md (update by -Dgolden=update, then read the diff)")
                .contains(begins + table + ends);
    }

    /** Tasks that differ in nothing but their data share a row. */
    private String tasks() {
        var rows = new LinkedHashMap<List<String>, List<TaskDefinition>>();
        registry.tasks().values().forEach(task -> rows.computeIfAbsent(facts(task), facts -> new ArrayList<>())
                .add(task));
        var table = new StringBuilder("""
                | task | papers | readings | primary metrics | conditions by default |
                |---|---|---|---|---|
                """);
        rows.forEach((facts, same) -> table.append("| ")
                .append(names(same))
                .append(" | ")
                .append(String.join(" | ", facts.subList(1, 5)))
                .append(" |\n"));
        return table.toString();
    }

    private static List<String> facts(TaskDefinition task) {
        return List.of(
                kind(task.name()),
                task.citations().stream().map(Citation::key).sorted().collect(Collectors.joining(", ")),
                task.readings().stream().map(Reading::label).collect(Collectors.joining(", ")),
                task.metrics(task.readings().get(0)).stream()
                        .map(Metric::info)
                        .filter(info -> info.role() == Role.PRIMARY)
                        .map(info -> "`" + info.name() + "`")
                        .collect(Collectors.joining(", ")),
                String.join(", ", task.defaultConditions()));
    }

    private static String names(List<TaskDefinition> tasks) {
        var first = "`" + tasks.get(0).name() + "`";
        return switch (tasks.size()) {
            case 1 -> first;
            case 2 -> first + ", `" + tasks.get(1).name() + "`";
            default ->
                "`" + kind(tasks.get(0).name()) + "/*` (" + tasks.size() + ": " + first + " to `"
                        + tasks.get(tasks.size() - 1).name() + "`)";
        };
    }

    private static String kind(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    /** Of every task that comes with Nudge: whether its words allow a condition. */
    private String conditions() {
        var table = new StringBuilder(
                "| task | " + String.join(" | ", CONDITIONS) + " |\n|---" + "|---".repeat(CONDITIONS.size()) + "|\n");
        registry.tasks().values().stream()
                .filter(task -> task.name().endsWith("-mini"))
                .forEach(task -> table.append("| `")
                        .append(task.name())
                        .append("` | ")
                        .append(CONDITIONS.stream()
                                .map(name -> allows(task, name))
                                .collect(Collectors.joining(" | ")))
                        .append(" |\n"));
        return table.toString();
    }

    private String allows(TaskDefinition task, String condition) {
        var sample = task.dataset(new DataFolders(List.of())).samples().get(0);
        var forming = new Forming(
                registry.builtInPack(), task.family(), task.readings().get(0), 0);
        try {
            var formed = task.form(sample, forming).stream()
                    .map(prompt -> prompt.under(registry.condition(condition)))
                    .toList();
            return formed.isEmpty() ? "no" : "yes";
        } catch (UsageException e) {
            return "no";
        }
    }
}
