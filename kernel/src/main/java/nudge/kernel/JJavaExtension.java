package nudge.kernel;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import nudge.Config;
import nudge.Nudge;
import nudge.Registry;
import nudge.Settings;
import nudge.shell.MimeBundle;
import nudge.shell.Session;
import nudge.shell.ShellOptions;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.jspecify.annotations.Nullable;

/**
 * The verbs, live runs and rich values inside JJava, another Java kernel. It finds this by the service file once our class
 * path is in {@code JJAVA_CLASSPATH}. Uses only what JJava 1.0-a6 and 1.0-a8 have in common: the renderer, the
 * displays and evaluating.
 */
public final class JJavaExtension implements Extension {
    /** {@code display} stays that of JJava, whose notebooks know it. */
    private static final String DISPLAY = "import static org.dflib.jjava.jupyter.kernel.BaseNotebookStatics.display;";

    private static final MimeBundle SHOWN_ABOVE = MimeBundle.plain("shown above");

    private final AtomicReference<@Nullable Session> open = new AtomicReference<>();

    /** JJava makes one. */
    public JJavaExtension() {}

    @Override
    public void install(BaseKernel kernel) {
        var home = Path.of(System.getProperty("user.home", "."));
        var settings = Settings.of(System.getenv(), home, Clock.systemUTC());
        var config = Config.read(settings.places().configFile(), home);
        install(kernel, Nudge.open(installed(), config.over(settings)));
    }

    /** JJava's own threads do not see our class path. */
    private static Registry installed() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(JJavaExtension.class.getClassLoader());
        try {
            return Registry.installed();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void install(BaseKernel kernel, Nudge nudge) {
        var place = new JJavaPlace(kernel, UUID.randomUUID().toString());
        var timer = Executors.newSingleThreadScheduledExecutor(Daemons.named("nudge-timer"));
        var session = Session.open(
                nudge, new JJavaFront(place, timer, nudge.settings().clock()));
        open.set(session);
        session.reachBy(jar -> kernel.evalRaw("%classpath \"" + jar + "\""));
        JJavaValues.register(kernel.getRenderer(), value -> {
            place.catchUp();
            return place.hasJustShown(value) ? SHOWN_ABOVE : session.bundle(value);
        });
        ShellOptions.of(nudge.settings().clock(), nudge.registry().sessionImports())
                .imports()
                .forEach(kernel::evalRaw);
        kernel.evalRaw(DISPLAY);
    }

    @Override
    public void uninstall(BaseKernel kernel) {
        Optional.ofNullable(open.getAndSet(null)).ifPresent(session -> {
            session.close();
            session.nudge().close();
        });
    }
}
