package nudge.models.embedded;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nudge.model.ModelException;
import nudge.models.worker.WorkerMain;

/** How the worker's process is started: this Java, and of the class path only what the worker needs. */
final class WorkerCommand {
    private static final String CALLS = "com/sun/jna/Native.class";
    private static final String NATIVE_CARRIER = "de/kherud/llama/LlamaModel.class";

    private WorkerCommand() {}

    static List<String> of(Path cache) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Xmn8m",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + cache.resolve("worker-crash.log"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                WorkerMain.class.getName(),
                cache.resolve("native").toString());
    }

    private static String classPath() {
        return Stream.of(WorkerMain.class.getName().replace('.', '/') + ".class", CALLS, NATIVE_CARRIER)
                .map(WorkerCommand::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The jar or folder that a class file is in. */
    private static String place(String classFile) {
        URL found = WorkerCommand.class.getClassLoader().getResource(classFile);
        if (found == null) {
            throw new ModelException(
                    ModelException.Kind.FATAL_FOR_RUN,
                    "The local model can't be started: '" + classFile + "' is not on the class path."
                            + " The distribution is not whole; build it again.");
        }
        String text = found.toString();
        String place = text.startsWith("jar:")
                ? text.substring("jar:".length(), text.indexOf("!/"))
                : text.substring(0, text.length() - classFile.length());
        return Path.of(URI.create(place)).toString();
    }
}
