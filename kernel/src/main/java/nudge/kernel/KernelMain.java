package nudge.kernel;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import nudge.Config;
import nudge.Nudge;
import nudge.Registry;
import nudge.Settings;
import nudge.shell.Prelude;

/** The program that Jupyter starts. */
public final class KernelMain {
    private static final long LOOK_MILLIS = 500;

    private KernelMain() {}

    /**
     * Runs a kernel until the front end shuts it down or the process that started it is gone.
     *
     * @param args the connection file
     */
    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("nudge: the kernel takes one argument, the connection file that Jupyter writes.");
            System.exit(2);
        }
        var environment = System.getenv();
        var home = Path.of(System.getProperty("user.home", "."));
        var settings = Settings.of(environment, home, java.time.Clock.systemUTC());
        var config = Config.read(settings.places().configFile(), home);
        var prelude = Prelude.of(environment, File.pathSeparator, config.classPath());
        System.exit(run(Path.of(args[0]), config.over(settings), prelude, environment));
    }

    /**
     * As {@link #main}, with settings; gives the exit code.
     *
     * @param prelude what is done before the first cell
     * @param environment of the process: {@code JPY_PARENT_PID} says who started it
     * @throws nudge.data.DataException where the connection file cannot be read
     */
    public static int run(Path connectionFile, Settings settings, Prelude prelude, Map<String, String> environment) {
        var err = stream(FileDescriptor.err);
        var quiet = settings.withModels(settings.models().withNotices(err::println));
        var options = new KernelOptions(
                UUID.randomUUID().toString(),
                () -> Nudge.open(Registry.installed(), quiet),
                settings.places().state().resolve("kernel-history.jsonl"),
                prelude,
                settings.clock(),
                stream(FileDescriptor.out),
                err);
        var beginning = Beginning.of(options);
        var kernel = Kernel.start(ConnectionFile.read(connectionFile), options, beginning);
        onInterrupt(kernel::interrupt);
        endWithParent(kernel, environment.getOrDefault("JPY_PARENT_PID", ""));
        return kernel.awaitEnd();
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static void endWithParent(Kernel kernel, String parent) {
        if (parent.matches("\\d{1,18}") && !parent.equals("0") && !parent.equals("1")) {
            var watch = new Thread(() -> awaitEnd(Long.parseLong(parent), kernel::end), "nudge-parent");
            watch.setDaemon(true);
            watch.start();
        }
    }

    /** The JDK looks ever more rarely after a process that is not its child, up to each five seconds. */
    private static void awaitEnd(long process, Runnable work) {
        try {
            while (ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent()) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        work.run();
    }

    /** The JDK has signals, but not in its public API: where they are not, the front end's message remains. */
    private static void onInterrupt(Runnable work) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var heard = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        work.run();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), heard);
        } catch (ReflectiveOperationException e) {
            // Interrupted by messages only.
        }
    }
}
