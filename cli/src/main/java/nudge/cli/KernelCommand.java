package nudge.cli;

import java.nio.file.Path;
import java.util.List;
import nudge.data.UsageException;
import nudge.kernel.KernelMain;
import nudge.kernel.KernelSpecs;
import nudge.view.Listing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The kernel of notebooks: Jupyter finds it once it is installed. */
@Command(
        name = "kernel",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "install|uninstall|list",
        description = "Install the Java kernel for Jupyter notebooks.",
        footer = {"", "Example:", "  nudge kernel install", "  jupyter lab"})
final class KernelCommand {
    private final Context context;

    KernelCommand(Context context) {
        this.context = context;
    }

    @Command(description = "Make the kernel known to Jupyter. Exit code: 0, or 3 where it cannot be written.")
    int install(
            @Option(names = "--user", description = "For this user, which is the default.") boolean user,
            @Option(names = "--prefix", paramLabel = "DIR", description = "For an environment, such as $VIRTUAL_ENV.")
                    @Nullable
                    Path prefix,
            @Option(
                            names = "--name",
                            paramLabel = "N",
                            defaultValue = KernelSpecs.NAME,
                            description = "Default: nudge.")
                    String name) {
        var launcher = System.getProperty("nudge.launcher", "");
        if (launcher.isEmpty()) {
            throw new UsageException(
                    "Only ./nudge can install its kernel: the kernel starts that file. Type it there.");
        }
        var installed = specs(user, prefix).install(name, Path.of(launcher));
        say("Installed '" + installed.name() + "' in " + installed.folder() + ".");
        say("JupyterLab shows it as a kernel for Java; it is found at the next start.");
        return ExitCode.DONE;
    }

    @Command(description = "Take the kernel away again.")
    int uninstall(
            @Option(names = "--user", description = "That of this user, which is the default.") boolean user,
            @Option(names = "--prefix", paramLabel = "DIR", description = "That of an environment.") @Nullable
                    Path prefix,
            @Option(
                            names = "--name",
                            paramLabel = "N",
                            defaultValue = KernelSpecs.NAME,
                            description = "Default: nudge.")
                    String name) {
        var gone = specs(user, prefix).uninstall(name);
        say("Removed '" + gone.name() + "' from " + gone.folder() + ".");
        return ExitCode.DONE;
    }

    @Command(
            name = "class-path",
            description = "Print the class path that brings the helpers into JJava, another Java kernel.",
            footer = {"", "Example:", "  JJAVA_CLASSPATH=$(nudge kernel class-path) jupyter lab"})
    int classPath() {
        say(System.getProperty("java.class.path", ""));
        return ExitCode.DONE;
    }

    @Command(description = "Say which of our kernels are installed, and whether they work.")
    int list(
            @Option(names = "--prefix", paramLabel = "DIR", description = "Those of an environment.") @Nullable
                    Path prefix) {
        var rows = specs(false, prefix).list().stream()
                .map(one -> List.of(
                        one.name(),
                        one.works()
                                ? "ok"
                                : "'" + one.launcher() + "' is gone: type ./nudge kernel install in its new place",
                        one.folder().toString()))
                .toList();
        if (rows.isEmpty()) {
            say("No kernel of ours is installed here. Type: nudge kernel install");
        } else {
            context.screen().print(Listing.of(context.screen().style(), List.of("NAME", "STATE", "FOLDER"), rows));
        }
        return ExitCode.DONE;
    }

    @Command(hidden = true, description = "Be the kernel that Jupyter starts.")
    int run(@Parameters(paramLabel = "FILE", description = "The connection file.") Path connectionFile) {
        return KernelMain.run(
                connectionFile, context.settings(), context.screen().environment());
    }

    private KernelSpecs specs(boolean user, @Nullable Path prefix) {
        if (prefix == null) {
            return KernelSpecs.ofUser(context.screen().environment(), Path.of(System.getProperty("user.home", ".")));
        }
        if (user) {
            throw new UsageException("Give --user or --prefix; one of the two.");
        }
        return KernelSpecs.under(prefix);
    }

    private void say(String line) {
        context.screen().out().println(line);
    }
}
