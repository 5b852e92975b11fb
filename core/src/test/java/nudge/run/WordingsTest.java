package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nudge.prompt.Condition;
import nudge.prompt.Intervention;
import nudge.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WordingsTest {
    private static final Task TASK = new Task(new TestTask(120));

    private final Store store = Store.inMemory();
    private final Wordings wordings = new Wordings(store);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void from_five_wordings_on_a_run_says_how_many_were_tried() throws Exception {
        assertThat(notes(TASK.explore(), words("one"), words("two"), words("three"), words("four")))
                .isEmpty();

        assertThat(notes(TASK.explore().limit(12), words("five")))
                .containsExactly(
                        "5 wordings have been tried on these items (runs 1, 2); the best of 5 looks better than"
                                + " it is: confirm it on the other half (task.confirm(), --half confirm).");
    }

    @Test
    void the_same_words_under_another_name_are_one_wording_and_the_placebo_is_none() throws Exception {
        run(TASK, words("one"), words("one").named("Q+other"), TestTask.CONTROL);

        assertThat(wordings.of("made")).extracting(Wording::condition).containsExactly("Q+one", "Q+other");
        assertThat(wordings.of("made"))
                .extracting(Wording::hash)
                .hasSize(2)
                .containsOnly(wordings.of("made").get(0).hash());
    }

    @Test
    void the_reference_is_not_counted() throws Exception {
        new Runner(store, Clock.systemUTC())
                .start(
                        TestTask.experiment(TASK, words("one"), words("two")),
                        TestModel.steady(),
                        DataFolders.NONE,
                        RunOptions.DEFAULTS,
                        List.of())
                .await();

        assertThat(wordings.of("made")).extracting(Wording::words).containsExactly("Mind two.");
    }

    @Test
    void the_halves_are_two_sets_of_items() throws Exception {
        run(TASK.explore(), words("one"), words("two"), words("three"), words("four"), words("five"));

        assertThat(notes(TASK.confirm(), words("six"))).isEmpty();
    }

    @Test
    void a_wording_of_the_explore_half_that_is_asked_on_the_other_is_the_clean_case() throws Exception {
        run(TASK.explore(), words("one"), words("two"), words("three"));

        assertThat(notes(TASK.confirm(), words("two")))
                .containsExactly(
                        "Q+two was tried on the explore half (run 1, one of 3 wordings there) and is asked here"
                                + " on the other half: what is seen here owes nothing to having chosen it there.");
    }

    @Test
    void a_confirm_half_on_which_many_wordings_were_tried_says_that_it_is_used_up() throws Exception {
        assertThat(notes(TASK.confirm(), words("one"), words("two"), words("three"), words("four"), words("five")))
                .containsExactly(
                        "5 wordings have been tried on these items (run 1); the best of 5 looks better than it"
                                + " is: and these items were kept for confirming. Only other data can tell now how good it is.");
    }

    @Test
    void the_note_is_told_to_whoever_watches() throws Exception {
        var told = new ArrayList<String>();

        new Runner(store, Clock.systemUTC())
                .start(
                        TestTask.experiment(TASK, conditions("a", "b", "c", "d", "e")),
                        TestModel.steady(),
                        DataFolders.NONE,
                        RunOptions.DEFAULTS,
                        List.of(new RunListener() {
                            @Override
                            public void noted(String line) {
                                told.add(line);
                            }
                        }))
                .await();

        assertThat(told).singleElement().asString().startsWith("5 wordings have been tried on these items (run 1);");
    }

    private List<String> notes(Task task, Condition... nudges) throws Exception {
        return wordings.notes(run(task, nudges).header());
    }

    private Run run(Task task, Condition... nudges) throws Exception {
        var all = new ArrayList<>(List.of(Condition.Q));
        all.addAll(List.of(nudges));
        var run = new Runner(store, Clock.systemUTC())
                .start(
                        TestTask.experiment(task, all.toArray(new Condition[0])),
                        TestModel.steady(),
                        DataFolders.NONE,
                        RunOptions.DEFAULTS,
                        List.of());
        run.await();
        return run;
    }

    private static Condition[] conditions(String... names) {
        var all = new ArrayList<>(List.of(Condition.Q));
        List.of(names).forEach(name -> all.add(words(name)));
        return all.toArray(new Condition[0]);
    }

    private static Condition words(String name) {
        return Condition.Q.with(
                Intervention.of(name, name, (prompt, words) -> prompt.append("instruction", "Mind " + name + ".")));
    }
}
