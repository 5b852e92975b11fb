package nudge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import nudge.data.DataException;
import nudge.data.UsageException;
import nudge.model.Completion;
import nudge.score.Answers;
import nudge.score.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreTest {
    @TempDir
    private Path folder;

    @Test
    void an_answer_comes_back_as_it_was_given() {
        try (var store = Store.inMemory()) {
            var stored = put(store, "two", 0);

            assertThat(store.answer(Some.key(), 0)).contains(stored);
            assertThat(stored.completion()).isEqualTo(Some.completion("two"));
        }
    }

    @Test
    void an_answer_that_is_there_counts_before_one_that_comes_late() {
        try (var store = Store.inMemory()) {
            var first = put(store, "two", 0);

            assertThat(put(store, "four", 0)).isEqualTo(first);
        }
    }

    @Test
    void a_fresh_answer_stands_beside_the_old_one_and_counts_from_then_on() {
        try (var store = Store.inMemory()) {
            var old = put(store, "two", 0);

            var fresh = put(store, "four", old.id());

            assertThat(fresh.completion()).isEqualTo(Some.completion("four"));
            assertThat(store.answer(Some.key(), 0)).contains(fresh);
        }
    }

    @Test
    void a_step_is_there_until_the_answer_that_it_led_to_is() {
        var whole = Some.completion("two");
        var step = new Completion(whole.fills().subList(0, 1), whole.tokens(), 5, List.of());
        var key = Some.key().steps(1);
        try (var store = Store.inMemory()) {
            put(store, Some.answer(key, step), 0);
            var reasoned = store.answer(key, 0);
            put(store, Some.answer("two"), 0);

            assertThat(reasoned).map(StoredAnswer::completion).contains(step);
            assertThat(store.answer(key, 0)).isEmpty();
            assertThat(store.answer(Some.key(), 0))
                    .map(StoredAnswer::completion)
                    .contains(whole);
        }
    }

    @Test
    void a_result_comes_back_with_the_exact_prompt() {
        try (var store = Store.inMemory()) {
            var run = store.begin(Some.run("ab12"), List.of(Some.sample("hen/1")), 5);
            var answer = put(store, "two", 0);
            var score = Score.scored("a", Map.of("right", 1.0, "p_right", 1 / 3.0));

            store.put(
                    run.number(),
                    1,
                    List.of(new StoredOutcome("Q", score, "", new TreeMap<>(Map.of("main", List.of(answer.id()))))),
                    6,
                    () -> {},
                    failure -> {});
            store.flush();

            var answers = new Answers(
                    new TreeMap<>(Map.of("main", List.of(new Answers.Answer(Some.PROMPT, Some.completion("two"))))));
            assertThat(store.results(run.number(), 1, 9))
                    .containsExactly(new StoredResult(
                            1, "Q", score, "", answers, Some.completion("two").tokens()));
        }
    }

    @Test
    void a_run_comes_back_as_it_was_described() {
        try (var store = Store.inMemory()) {
            var samples = List.of(Some.sample("hen/2"), Some.sample("hen/1"));

            int run = store.begin(Some.run("ab12"), samples, 5).number();

            assertThat(store.description(run)).isEqualTo(Some.run("ab12"));
            assertThat(store.samples(run)).isEqualTo(samples);
        }
    }

    @Test
    void runs_are_found_by_number_name_hash_and_last() {
        try (var store = Store.inMemory()) {
            store.begin(Some.run("ab12cd"), List.of(), 5);
            store.begin(Some.run("ab99cd"), List.of(), 6);
            store.name(1, "demo");

            var numbers = List.of(
                    store.find("1").number(),
                    store.find("demo").number(),
                    store.find("ab12").number(),
                    store.find("last").number());

            assertThat(numbers).containsExactly(1, 1, 1, 2);
        }
    }

    @Test
    void an_unknown_run_is_refused_with_the_known_ones() {
        try (var store = Store.inMemory()) {
            store.begin(Some.run("ab12"), List.of(), 5);
            store.name(1, "demo");

            assertThatThrownBy(() -> store.find("7"))
                    .isInstanceOf(UsageException.class)
                    .hasMessage("There is no run '7'. Known: 1 (demo). Give a number, a name, 'last', or the first"
                            + " letters (at least 4) of a hash.");
        }
    }

    @Test
    void a_removed_run_takes_along_the_answers_that_only_it_rests_on() {
        try (var store = Store.inMemory()) {
            var run = store.begin(Some.run("ab12"), List.of(Some.sample("hen/1")), 5);
            var answer = put(store, "two", 0);
            var outcome = new StoredOutcome(
                    "Q", Score.scored("a", Map.of()), "", new TreeMap<>(Map.of("main", List.of(answer.id()))));
            store.put(run.number(), 1, List.of(outcome), 6, () -> {}, failure -> {});

            store.remove(run.number());

            assertThat(store.runs()).isEmpty();
            assertThat(store.answer(Some.key(), 0)).isEmpty();
        }
    }

    @Test
    void a_number_is_not_given_twice() {
        try (var store = Store.inMemory()) {
            store.begin(Some.run("ab12"), List.of(), 5);
            store.remove(1);

            assertThat(store.begin(Some.run("ab12"), List.of(), 6).number()).isEqualTo(2);
        }
    }

    @Test
    void what_two_stores_on_one_file_write_both_see() {
        var file = folder.resolve("nudge.db");
        try (var one = Store.open(file);
                var other = Store.open(file)) {
            var first = put(one, "two", 0);

            assertThat(put(other, "four", 0)).isEqualTo(first);
            assertThat(other.begin(Some.run("ab12"), List.of(), 5).number())
                    .isEqualTo(one.begin(Some.run("ab12"), List.of(), 6).number());
        }
    }

    @Test
    void many_may_open_a_new_store_at_once() {
        var file = folder.resolve("nudge.db");
        var opening = java.util.stream.IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Store.open(file)))
                .toList();

        var stores = opening.stream().map(CompletableFuture::join).toList();

        assertThat(stores).allMatch(store -> store.runs().isEmpty());
        stores.forEach(Store::close);
    }

    @Test
    void what_waits_is_written_when_the_store_is_closed() {
        var file = folder.resolve("nudge.db");
        try (var store = Store.open(file)) {
            store.put(Some.answer("two"), 0, stored -> {}, failure -> {});
        }

        try (var again = Store.open(file)) {
            assertThat(again.answer(Some.key(), 0)).isPresent();
        }
    }

    @Test
    void a_closed_store_takes_nothing() {
        var store = Store.inMemory();
        store.close();

        assertThatThrownBy(store::flush)
                .isInstanceOf(DataException.class)
                .hasMessage("The store is closed; nothing more can be written to it.");
    }

    static StoredAnswer put(Store store, String text, long freshAfter) {
        return put(store, Some.answer(text), freshAfter);
    }

    private static StoredAnswer put(Store store, NewAnswer answer, long freshAfter) {
        var stored = new CompletableFuture<StoredAnswer>();
        store.put(answer, freshAfter, stored::complete, stored::completeExceptionally);
        return stored.join();
    }
}
