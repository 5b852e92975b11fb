package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nudge.data.Sample;
import nudge.data.UsageException;
import nudge.prompt.Condition;
import org.junit.jupiter.api.Test;

class HalfTest {
    private static final Task TASK = new Task(new TestTask(240));
    private static final List<Sample> ALL =
            TASK.definition().dataset(DataFolders.NONE).samples();

    @Test
    void the_halves_share_no_template_and_together_are_everything() {
        var explore = TASK.explore().samples(ALL);
        var confirm = TASK.confirm().samples(ALL);

        var clusters = clusters(explore);
        clusters.retainAll(clusters(confirm));
        var together = new HashSet<>(explore);
        together.addAll(confirm);
        assertThat(clusters).isEmpty();
        assertThat(together).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(explore).hasSize(120);
    }

    @Test
    void neither_seed_nor_limit_nor_filter_moves_the_split() {
        var explore = new HashSet<>(TASK.explore().samples(ALL));

        assertThat(explore).containsAll(TASK.seed(7).limit(50).explore().samples(ALL));
        assertThat(explore).containsAll(TASK.where("half=even").explore().samples(ALL));
        assertThat(explore).containsAll(TASK.explore().first(9).samples(ALL));
        assertThat(TASK.seed(7).explore().samples(ALL)).hasSameElementsAs(explore);
    }

    @Test
    void a_smaller_limit_lies_within_a_larger_one() {
        assertThat(TASK.confirm().limit(60).samples(ALL))
                .containsAll(TASK.confirm().limit(20).samples(ALL));
    }

    @Test
    void the_order_of_the_data_does_not_matter() {
        var turned = new ArrayList<>(ALL);
        java.util.Collections.reverse(turned);

        assertThat(Half.CONFIRM.of(turned)).hasSameElementsAs(Half.CONFIRM.of(ALL));
    }

    @Test
    void each_category_is_split_in_two_and_odd_ones_do_not_all_favour_one_half() {
        var samples = new ArrayList<Sample>();
        for (int category = 0; category < 12; category++) {
            for (int template = 0; template < 5; template++) {
                samples.add(sample("k" + category, "k" + category + "/t" + template));
            }
        }

        var sizes = Half.EXPLORE.of(samples).stream()
                .collect(Collectors.groupingBy(sample -> sample.group("category"), Collectors.counting()));

        assertThat(new TreeSet<>(sizes.values())).containsExactly(2L, 3L);
        assertThat(sizes).hasSize(12);
    }

    @Test
    void a_run_of_one_half_has_a_hash_and_a_name_of_its_own() {
        var explore = plan(TASK.explore());

        assertThat(explore.hash())
                .isNotEqualTo(plan(TASK).hash())
                .isNotEqualTo(plan(TASK.confirm()).hash());
        assertThat(TASK.explore()).hasToString("task made, explore half: made-up questions");
    }

    @Test
    void an_unknown_half_names_those_there_are() {
        assertThatThrownBy(() -> Half.parse("exlore"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Unknown half 'exlore'")
                .hasMessageContaining("Did you mean 'explore'?");
    }

    private static Plan plan(Task task) {
        return new Planner(TestTask.experiment(task, Condition.Q), TestModel.steady()).plan(DataFolders.NONE);
    }

    private static TreeSet<String> clusters(List<Sample> samples) {
        return samples.stream().map(Sample::cluster).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Sample sample(String category, String cluster) {
        return new Sample(
                cluster,
                new TreeMap<>(),
                List.of(),
                Sample.NO_TARGET,
                new TreeMap<>(Map.of(Sample.CLUSTER, cluster, "category", category)),
                1);
    }
}
