package nudge.repl;

import java.util.List;
import java.util.stream.Collectors;
import nudge.data.UsageException;

/** {@code /deps add G:A:V}, {@code /deps add lib/x.jar} and {@code /deps list}: the verb without quotes. */
final class DepsCommand {
    static final String DESCRIPTION = "libraries: /deps add GROUP:ARTIFACT[:VERSION] or JAR ..., /deps list";

    private DepsCommand() {}

    /** The same as Java. */
    static String asJava(String argument) {
        var words = List.of(argument.strip().split("\\s+", -1));
        var rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "", "list" -> "deps()";
            case "add" -> {
                if (rest.isEmpty()) {
                    throw new UsageException("/deps add needs a library or a jar. For example: /deps add lib/x.jar");
                }
                yield "deps(" + rest.stream().map(DepsCommand::quoted).collect(Collectors.joining(", ")) + ")";
            }
            default ->
                throw new UsageException("/deps knows no '" + words.get(0)
                        + "'. Write /deps add GROUP:ARTIFACT, /deps add JAR or /deps list.");
        };
    }

    private static String quoted(String word) {
        return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
