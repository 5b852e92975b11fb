package nudge.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import nudge.store.Store;

/** A program that is to be killed: runs slowly, notes each request in a file, and says which items it showed. */
final class SlowRun {
    static final int SAMPLES = 400;
    static final int CONCURRENCY = 4;

    private SlowRun() {}

    static Experiment experiment() {
        return TestTask.experiment(SAMPLES);
    }

    public static void main(String[] arguments) throws Exception {
        var asked = Path.of(arguments[1]);
        var model = TestModel.ruled((request, cancellation) -> {
            note(asked, request.sample().id() + " " + request.condition() + "\n");
            Thread.sleep(5);
            return TestModel.answer(request);
        });
        var screen = new RunListener() {
            @Override
            public void finished(SampleResult result) {
                System.out.println(result.sample().id());
            }
        };
        try (var store = Store.open(Path.of(arguments[0]))) {
            new Runner(store, Clock.systemUTC())
                    .start(
                            experiment(),
                            model,
                            DataFolders.NONE,
                            RunOptions.DEFAULTS.withConcurrency(CONCURRENCY),
                            List.of(screen))
                    .await();
        }
    }

    private static void note(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
