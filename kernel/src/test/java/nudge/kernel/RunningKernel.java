package nudge.kernel;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nudge.Nudge;
import nudge.Registry;
import nudge.Settings;
import nudge.shell.Prelude;

/** A kernel in this process on the simulated model, with a store of its own, and a front end. */
final class RunningKernel implements AutoCloseable {
    private final Kernel kernel;
    private final Client client;

    RunningKernel(Path folder) {
        this(folder, Prelude.NONE);
    }

    RunningKernel(Path folder, Prelude prelude) {
        var connection = Client.anywhere();
        var settings = Settings.of(Map.of(), folder, Clock.systemUTC()).withModel("sim:");
        kernel = Kernel.start(
                connection,
                new KernelOptions(
                        UUID.randomUUID().toString(),
                        () -> Nudge.open(Registry.installed(), settings),
                        folder.resolve("history.jsonl"),
                        prelude,
                        Clock.systemUTC(),
                        System.out,
                        System.err));
        client = new Client(connection);
    }

    Kernel kernel() {
        return kernel;
    }

    Client client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        kernel.end();
        kernel.awaitEnd();
    }
}
