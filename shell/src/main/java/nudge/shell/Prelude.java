package nudge.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nudge.data.NudgeException;

/**
 * What a person wants done before the first snippet of any session. What of it fails is told; the rest is done.
 *
 * @param classPath jars, folders and {@code folder/*}, and libraries by their Maven names
 * @param files of Java, evaluated in order
 */
public record Prelude(List<String> classPath, List<Path> files) {
    /** Jars and folders, separated as the system separates paths. */
    public static final String CLASS_PATH = "NUDGE_CLASSPATH";

    /** A file of snippets. */
    public static final String STARTUP = "NUDGE_STARTUP";

    public static final Prelude NONE = new Prelude(List.of(), List.of());

    public Prelude {
        classPath = List.copyOf(classPath);
        files = List.copyOf(files);
    }

    /**
     * What the environment says.
     *
     * @param separator what stands between paths on this system
     * @param more libraries, behind those of the environment
     */
    public static Prelude of(Map<String, String> environment, String separator, List<String> more) {
        var classPath = new ArrayList<String>();
        Arrays.stream(environment.getOrDefault(CLASS_PATH, "").split(Pattern.quote(separator), -1))
                .filter(entry -> !entry.isBlank())
                .map(entry -> entry.contains("/") || entry.contains("\\") ? entry : "./" + entry)
                .forEach(classPath::add);
        classPath.addAll(more);
        var startup = environment.getOrDefault(STARTUP, "");
        return new Prelude(classPath, startup.isBlank() ? List.of() : List.of(Path.of(startup)));
    }

    /**
     * Does it, and gives what is to be told.
     *
     * @param session whose libraries these are
     * @param name what the engine's output knows it by
     */
    public List<Message> evaluate(ShellEngine engine, Session session, String name) {
        var messages = new ArrayList<Message>();
        Session.snippetsReach(engine::addToClassPath);
        for (var entry : classPath) {
            try {
                session.add(List.of(entry));
            } catch (NudgeException e) {
                messages.add(Message.note("The class path of this session lacks '" + entry + "': " + e.getMessage()));
            }
        }
        for (var file : files) {
            messages.addAll(engine.evaluate(new Source(name, Magic.LOAD.line(file.toString())))
                    .messages());
        }
        return List.copyOf(messages);
    }
}
