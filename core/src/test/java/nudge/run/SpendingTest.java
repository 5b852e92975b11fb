package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import nudge.data.UsageException;
import nudge.model.Completion.Tokens;
import nudge.model.Costs;
import nudge.model.ModelException;
import nudge.model.ModelException.Kind;
import nudge.model.ModelException.Load;
import nudge.model.Prices;
import nudge.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What runs cost, and budgets. Answers of {@link TestModel} have 10 tokens in, 4 of them read anew, and 1 out. */
class SpendingTest {
    private static final RunOptions OPTIONS =
            RunOptions.DEFAULTS.withRetryPauseMillis(0).withConcurrency(1);
    private static final Prices PRICES = new Prices(100_000, 50_000, 200_000);

    private final Store store = Store.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_run_counts_what_it_asks() throws Exception {
        var end = start(priced(), OPTIONS).await();

        // 24 answers: (4 x .1 + 6 x .05 + 1 x .2) dollars each.
        assertThat(end.costs().requests()).isEqualTo(24);
        assertThat(end.costs().tokens()).isEqualTo(new Tokens(240, 96, 24));
        assertThat(end.costs().millis()).isEqualTo(72);
        assertThat(end.costs().dollars()).isEqualTo(21.6, offset(1e-9));
    }

    @Test
    void costs_are_counted_by_condition() throws Exception {
        var run = start(priced(), OPTIONS);
        run.await();

        assertThat(run.costs().byCondition().keySet()).containsExactly("Q", "Q+IF");
        assertThat(run.costs().byCondition().get("Q").requests()).isEqualTo(12);
    }

    @Test
    void what_comes_from_the_store_costs_nothing_again() throws Exception {
        start(priced(), OPTIONS).await();

        var again = start(priced(), OPTIONS).await();

        assertThat(again.costs()).isEqualTo(new Costs(0, 0, 0, 24, Tokens.NONE, 0, 0));
    }

    @Test
    void a_run_that_is_shown_again_has_not_taken_more_from_the_store() throws Exception {
        start(priced(), OPTIONS).await();
        start(priced(), OPTIONS).await();

        var stored = new Runs(store, name -> Optional.of(new TestTask(12))).open("last");

        assertThat(stored.costs().total().stored()).isZero();
        assertThat(stored.costs().total().requests()).isEqualTo(24);
    }

    @Test
    void a_budget_that_does_not_pay_for_one_item_is_refused_before_anything_is_asked() {
        var model = TestModel.steady();

        assertThatThrownBy(() -> start(model, OPTIONS.withBudget(Budget.NONE.withTokens(8))))
                .isInstanceOf(UsageException.class)
                .hasMessage("--max-tokens 8 does not pay for one item: 'made/4' takes about 16 tokens, in and out"
                        + " together, in 2 requests (by 4 characters a token and all the text that may be written, since"
                        + " nothing is known yet). Nothing was asked. It is the budget of the whole run;"
                        + " --max-new-tokens limits how long drawn text gets.");
        assertThat(model.asked()).isEmpty();
        assertThat(store.runs()).isEmpty();
    }

    @Test
    void what_the_store_holds_needs_no_budget() throws Exception {
        start(TestModel.steady(), OPTIONS).await();

        var end = start(TestModel.steady(), OPTIONS.withBudget(Budget.NONE.withTokens(8)))
                .await();

        assertThat(end.state()).isEqualTo(RunSnapshot.State.DONE);
    }

    @Test
    void refusals_and_what_is_asked_again_are_counted() throws Exception {
        var calls = new AtomicInteger();
        var model = TestModel.ruled((request, cancellation) -> {
            if (calls.incrementAndGet() == 1) {
                throw ModelException.later("busy", Load.TOO_MUCH, Optional.empty());
            }
            if (calls.get() == 2) {
                throw new ModelException(Kind.RETRIABLE, "broken");
            }
            return TestModel.answer(request);
        });

        var costs = start(model, OPTIONS).await().costs();

        assertThat(List.of(costs.requests(), costs.retries(), costs.refusals())).containsExactly(26L, 2L, 1L);
    }

    @Test
    void a_stored_run_knows_what_all_its_starts_cost() throws Exception {
        start(priced(), OPTIONS.withBudget(Budget.NONE.withTokens(100))).await();
        start(priced(), OPTIONS).await();

        var stored = new Runs(store, name -> Optional.of(new TestTask(12))).open("last");

        assertThat(stored.costs().total().requests()).isEqualTo(24);
        assertThat(stored.costs().byCondition().get("Q").tokens()).isEqualTo(new Tokens(120, 48, 12));
        assertThat(stored.snapshot().costs().dollars()).isEqualTo(21.6, offset(1e-9));
    }

    @Test
    void a_stored_run_without_prices_has_no_amount() throws Exception {
        start(TestModel.steady(), OPTIONS).await();

        var stored = new Runs(store, name -> Optional.of(new TestTask(12))).open("last");

        assertThat(stored.costs().total().dollars()).isNaN();
        assertThat(stored.costs().total().isPriced()).isFalse();
    }

    @Test
    void a_budget_of_tokens_stops_before_it_is_overspent() throws Exception {
        var run = start(priced(), OPTIONS.withBudget(Budget.NONE.withTokens(100)));

        var end = run.await();

        // Each answer takes 11: nine fit, a tenth does not.
        assertThat(end.state()).isEqualTo(RunSnapshot.State.STOPPED);
        assertThat(end.costs().tokens().all()).isEqualTo(99);
        assertThat(run.spent())
                .contains("Stopped by --max-tokens 100: spent are 99 tokens (90 in, 9 out), $8.10; the next request may"
                        + " take 22 tokens, $2.30. Done are 4 of 12 samples; at most 15 requests are left. The same command"
                        + " goes on from here, with a budget of its own.");
    }

    @Test
    void a_budget_of_money_stops_before_it_is_overspent() throws Exception {
        var end =
                start(priced(), OPTIONS.withBudget(Budget.NONE.withDollars(5))).await();

        assertThat(end.state()).isEqualTo(RunSnapshot.State.STOPPED);
        assertThat(end.costs().dollars()).isLessThanOrEqualTo(5).isGreaterThan(3);
    }

    @Test
    void the_same_run_goes_on_with_another_budget_and_asks_nothing_twice() throws Exception {
        var model = priced();
        start(model, OPTIONS.withBudget(Budget.NONE.withTokens(100))).await();

        var end = start(model, OPTIONS.withBudget(Budget.NONE.withTokens(200))).await();

        assertThat(end.state()).isEqualTo(RunSnapshot.State.DONE);
        assertThat(model.asked()).hasSize(24).doesNotHaveDuplicates();
    }

    @Test
    void what_is_under_way_is_waited_for_and_not_cut_off() throws Exception {
        var together = new CountDownLatch(4);
        var model = TestModel.ruled((request, cancellation) -> {
            together.countDown();
            return TestModel.answer(request);
        });

        var end = start(model, OPTIONS.withConcurrency(8).withBudget(Budget.NONE.withTokens(100)))
                .await();

        assertThat(end.costs().requests()).isEqualTo(9);
        assertThat(end.costs().tokens().all()).isEqualTo(99);
    }

    @Test
    void money_without_prices_is_refused_before_anything_is_asked() {
        var model = TestModel.steady();

        assertThatThrownBy(() -> start(model, OPTIONS.withBudget(Budget.NONE.withDollars(1))))
                .isInstanceOf(UsageException.class)
                .hasMessage("--max-cost needs prices, and none are known of model 'test'. Say them in US dollars a"
                        + " million tokens: --price input=0.15,output=0.6, or as prices = { input = 0.15, output = 0.6 }"
                        + " in the models file. Nothing was asked.");
        assertThat(model.asked()).isEmpty();
        assertThat(store.runs()).isEmpty();
    }

    private static TestModel priced() {
        return TestModel.steady().withPrices(PRICES);
    }

    private Run start(TestModel model, RunOptions options) {
        return new Runner(store, Clock.systemUTC())
                .start(TestTask.experiment(12), model, DataFolders.NONE, options, List.of());
    }
}
