package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nudge.model.ModelException;
import nudge.store.RunEntry;
import nudge.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody corrects the machine's time, by years, while a run goes on and between runs. */
@Timeout(60)
final class ClockSetBackTest {
    private static final long START = 1_800_000_000_000L;
    private static final long BACK = 100_000_000_000L;

    @Test
    void a_run_ends_with_the_same_report_and_no_time_is_negative() throws Exception {
        var elapsed = new ArrayList<Long>();
        var listener = new RunListener() {
            @Override
            public void changed(RunSnapshot snapshot) {
                elapsed.add(snapshot.elapsedMillis());
            }
        };
        try (var store = Store.inMemory();
                var other = Store.inMemory()) {
            var run = run(store, new Falling(), TestTask.experiment(60), listener);

            assertThat(Written.of(run)).isEqualTo(Written.of(run(other, Clock.systemUTC(), TestTask.experiment(60))));
            assertThat(elapsed).isNotEmpty().isSorted().allMatch(millis -> millis >= 0);
            assertThat(store.costs(1).elapsedMillis()).isNotNegative();
            var stored = new Runs(store, name -> java.util.Optional.empty()).open("last");
            assertThat(stored.snapshot().elapsedMillis()).isNotNegative();
            assertThat(stored.state()).isEqualTo(RunSnapshot.State.DONE);
        }
    }

    @Test
    void the_last_run_is_the_last_that_was_begun() throws Exception {
        try (var store = Store.inMemory()) {
            run(store, Clock.fixed(Instant.ofEpochMilli(START), ZoneOffset.UTC), TestTask.experiment(4));
            run(store, Clock.fixed(Instant.ofEpochMilli(START - BACK), ZoneOffset.UTC), TestTask.experiment(6));

            assertThat(store.find("last").items()).isEqualTo(6);
            assertThat(store.runs()).extracting(RunEntry::number).containsExactly(1, 2);
        }
    }

    @Test
    void a_request_is_asked_again_though_the_clock_went_back() throws Exception {
        var model = TestModel.ruled((request, cancellation) -> {
            if (request.sample().id().equals("made/1") && request.condition().equals("Q") && first()) {
                throw new ModelException(ModelException.Kind.RETRIABLE, "HTTP 500");
            }
            return TestModel.answer(request);
        });
        try (var store = Store.inMemory()) {
            var run = new Runner(store, new Falling())
                    .start(TestTask.experiment(6), model, DataFolders.NONE, RunOptions.DEFAULTS, List.of());

            assertThat(run.await().report().failed()).isEmpty();
        }
        assertThat(model.asked()).hasSize(13);
    }

    @Test
    void a_replay_goes_on_where_times_go_back() {
        var tempo = Tempo.asAnswered(List.of(START, START + 300, START - BACK, START + 400, START + 9_000_000), 2);

        assertThat(new double[] {
                    tempo.millisBefore(0, 5),
                    tempo.millisBefore(1, 5),
                    tempo.millisBefore(2, 5),
                    tempo.millisBefore(3, 5),
                    tempo.millisBefore(4, 5)
                })
                .containsExactly(0, 150, 0, 50, 1_000);
    }

    private final AtomicLong failures = new AtomicLong();

    private boolean first() {
        return failures.getAndIncrement() == 0;
    }

    private static Run run(Store store, Clock clock, Experiment experiment, RunListener... listeners)
            throws InterruptedException {
        var run = new Runner(store, clock)
                .start(experiment, TestModel.steady(), DataFolders.NONE, RunOptions.DEFAULTS, List.of(listeners));
        run.await();
        return run;
    }

    /** Real time, but every fifth look is an hour earlier than the one before. */
    private static final class Falling extends Clock {
        private final Clock real = Clock.systemUTC();
        private final AtomicLong looks = new AtomicLong();

        @Override
        public long millis() {
            return real.millis() - looks.incrementAndGet() / 5 * 3_600_000;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
