package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nudge.Listings;
import nudge.Registry;
import nudge.data.UsageException;
import nudge.prompts.FilePacks;
import nudge.run.DataFolders;
import nudge.run.Forming;
import nudge.run.Task;
import nudge.run.TaskDefinition;
import nudge.score.Metric;
import nudge.score.Reading;
import nudge.view.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TasksTest {
    @Test
    void every_constant_is_registered_under_its_name() throws IllegalAccessException {
        var registered = Registry.installed().tasks();

        assertThat(constants()).hasSizeGreaterThan(20).allSatisfy(task -> assertThat(registered)
                .containsKey(task.name()));
        assertThat(constants()).extracting(Task::name).doesNotHaveDuplicates();
    }

    @Test
    void names_are_in_lower_case_with_the_family_in_front() throws IllegalAccessException {
        assertThat(constants())
                .extracting(Task::name)
                .contains("bbq/race_x_ses", "bbq/disability_status", "bbq/all", "bbq-mini", "winogender");
    }

    @Test
    void a_task_is_found_by_its_name_or_made_from_a_file() {
        assertThat(Tasks.task("bbq/age").name()).isEqualTo("bbq/age");
        assertThat(Tasks.task("choices:my.jsonl").name()).isEqualTo("choices:my.jsonl");
        assertThatThrownBy(() -> Tasks.task("bbq/agee"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Unknown task 'bbq/agee'.")
                .hasMessageContaining("Did you mean 'bbq/age'");
    }

    @Test
    void halves_of_a_set_take_their_items_alone() {
        var samples = Tasks.bbqMini.definition().dataset(DataFolders.NONE).samples();

        assertThat(Tasks.bbqMini.ambig.selection().of(samples)).hasSize(240).allMatch(sample -> sample.group("context")
                .equals("ambig"));
        assertThat(Tasks.bbqMini.disambig.limit(50).selection().of(samples)).hasSize(50);
        assertThat(Tasks.bbqMini.limit(50).selection().of(samples)).hasSize(48);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void each_task_is_whole(TaskDefinition task) {
        var conditions = task.defaultConditions().stream()
                .map(Registry.installed()::condition)
                .toList();

        assertThat(conditions).hasSizeGreaterThan(1);
        assertThat(task.description()).isNotBlank();
        for (var reading : task.readings()) {
            assertThat(task.metrics(reading))
                    .extracting(Metric::name)
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void tasks_that_come_with_nudge_can_be_asked_under_their_default_conditions(Task task) {
        var sample = task.definition().dataset(DataFolders.NONE).samples().get(0);
        var pack = new FilePacks().builtIn().orElseThrow();

        for (Reading reading : task.definition().readings()) {
            var forming = new Forming(pack, task.definition().family(), reading, 0);
            for (var formed : task.definition().form(sample, forming)) {
                for (var name : task.definition().defaultConditions()) {
                    var prompt = formed.under(Registry.installed().condition(name));

                    assertThat(prompt.hole("answer")).isPresent();
                    prompt.before("answer", java.util.Map.of("reasoning", " so."));
                }
            }
        }
    }

    private static Stream<TaskDefinition> definitions() {
        return new InstalledTasks().tasks().stream();
    }

    private static Stream<Task> bundled() {
        return Stream.of(Tasks.bbqMini, Tasks.occupationsMini);
    }

    private static List<Task> constants() throws IllegalAccessException {
        var found = new java.util.ArrayList<Task>();
        for (var field : Bbq.class.getDeclaredFields()) {
            found.add((Task) field.get(Tasks.bbq));
        }
        for (var field : Arrays.asList(Tasks.class.getDeclaredFields())) {
            if (Task.class.isAssignableFrom(field.getType())) {
                found.add((Task) field.get(null));
            }
        }
        return found;
    }

    @Test
    void what_covers_a_task_is_a_task_that_nothing_covers() {
        var registered = Registry.installed().tasks();

        assertThat(registered.values())
                .filteredOn(task -> !task.coveredBy().isEmpty())
                .hasSizeGreaterThan(150)
                .allSatisfy(task -> assertThat(registered.get(task.coveredBy()))
                        .as(task.name())
                        .isNotNull()
                        .satisfies(cover -> assertThat(cover.coveredBy()).isEmpty()));
        assertThat(registered.values())
                .filteredOn(task -> task.coveredBy().isEmpty())
                .extracting(task -> task.name())
                .containsExactly(
                        "admissions",
                        "admissions/sex",
                        "ai-risk/both/all",
                        "bbq/all",
                        "hhh",
                        "lambada",
                        "persona/all",
                        "sycophancy/all",
                        "truthfulqa",
                        "winogender",
                        "winogender/coreference",
                        "winogenerated");
    }

    @Test
    void lists_show_many_sets_of_a_family_in_one_row_and_small_sets_in_their_own() {
        var list = String.join("\n", Listings.tasks(Registry.installed(), Style.DEFAULTS));

        assertThat(list).contains("persona/*", "135 sets", "sycophancy/*", "ai-risk/*", "persona-mini");
        assertThat(list).doesNotContain("persona/agreeableness");
    }
}
