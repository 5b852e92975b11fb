package nudge.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nudge.data.UsageException;
import nudge.kernel.KernelMain;
import nudge.kernel.KernelSpecs;
import nudge.kernel.Platform;
import nudge.kernel.SpecOptions;
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

    @Command(
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Make the kernel known to Jupyter. Exit code: 0, or 3 where it cannot be written.",
            footer = {
                "",
                "What is given with --classpath, --startup and -D holds for each start of this kernel. For all kernels and",
                "the prompt: the variables NUDGE_CLASSPATH and NUDGE_STARTUP, and NUDGE_JAVA_OPTIONS for the JVM (-Xmx4g).",
                "",
                "Examples:",
                "  nudge kernel install --prefix \"$VIRTUAL_ENV\"",
                "  nudge kernel install --name bias --classpath 'lib/*' --startup begin.jsh -D http.proxyHost=proxy"
            })
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
                    String name,
            @Option(
                            names = "--classpath",
                            paramLabel = "PATH",
                            description = "Jars, folders and DIR/*, separated as the system does.")
                    @Nullable
                    String classPath,
            @Option(
                            names = "--startup",
                            paramLabel = "FILE",
                            description = "A file of Java (.jsh) evaluated before the first cell.")
                    @Nullable
                    Path startup,
            @Option(
                            names = "-D",
                            paramLabel = "KEY=VALUE",
                            mapFallbackValue = "",
                            description = "A system property; any number of times.")
                    @Nullable
                    Map<String, String> properties) {
        var launcher = System.getProperty("nudge.launcher", "");
        if (launcher.isEmpty()) {
            throw new UsageException(
                    "Only ./nudge can install its kernel: the kernel starts that file. Type it there.");
        }
        var options = new SpecOptions(
                classPath == null ? List.of() : entries(classPath),
                Optional.ofNullable(startup),
                properties == null ? Map.of() : properties);
        var installed = specs(user, prefix).install(name, Path.of(launcher), options);
        say("Installed '" + installed.name() + "' in " + installed.folder() + ".");
        say("JupyterLab shows it as a kernel for Java; it is found at the next start.");
        options.missing()
                .forEach(one -> say("There is no '" + one + "' yet; until it is there, the first cell says so."));
        return ExitCode.DONE;
    }

    private static List<String> entries(String classPath) {
        return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry -> !entry.isBlank())
                .toList();
    }

    @Command(mixinStandardHelpOptions = true, description = "Take the kernel away again.")
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
            mixinStandardHelpOptions = true,
            description = "Print the class path that brings the helpers into JJava, another Java kernel.",
            footer = {"", "Example:", "  JJAVA_CLASSPATH=$(nudge kernel class-path) jupyter lab"})
    int classPath() {
        say(System.getProperty("java.class.path", ""));
        return ExitCode.DONE;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Say which of our kernels are installed, and whether they work.")
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
    int run(
            @Parameters(paramLabel = "FILE", description = "The connection file.") Path connectionFile,
            @Option(names = "-D", mapFallbackValue = "") @Nullable Map<String, String> properties) {
        if (properties != null) {
            properties.forEach(System::setProperty);
        }
        return KernelMain.run(
                connectionFile,
                context.settings(),
                context.prelude(),
                context.screen().environment());
    }

    private KernelSpecs specs(boolean user, @Nullable Path prefix) {
        var platform = Platform.of(System.getProperty("os.name", ""));
        if (prefix == null) {
            return KernelSpecs.ofUser(
                    context.screen().environment(), Path.of(System.getProperty("user.home", ".")), platform);
        }
        if (user) {
            throw new UsageException("Give --user or --prefix; one of the two.");
        }
        return KernelSpecs.under(prefix, platform);
    }

    private void say(String line) {
        context.screen().out().println(line);
    }
}
