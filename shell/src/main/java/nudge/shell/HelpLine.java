package nudge.shell;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;

/** Lines that ask for help and are no Java: {@code ?run}, {@code run?}, {@code help run}, {@code help}. */
final class HelpLine {
    private static final String TOPIC = "([A-Za-z_$][\\w$]*(?:\\.[\\w$]+)*)(?:\\(\\s*\\))?";
    private static final Pattern FORMS = Pattern.compile(
            "\\s*(?:\\?{1,2}\\s*" + TOPIC + "|" + TOPIC + "\\s*\\?{1,2}|help\\s+" + TOPIC + ")\\s*;?\\s*");
    private static final Pattern ALONE = Pattern.compile("\\s*(?:\\?|help)\\s*");

    private HelpLine() {}

    /** Whether the whole text has one of these forms. */
    static boolean matches(String text) {
        return ALONE.matcher(text).matches() || topic(text).isPresent();
    }

    private static Optional<String> topic(String text) {
        var matcher = FORMS.matcher(text);
        return matcher.matches()
                ? Stream.of(1, 2, 3)
                        .map(matcher::group)
                        .filter(topic -> topic != null)
                        .findFirst()
                : Optional.empty();
    }

    static Source asJava(Source source, Supplier<JShell> shell) {
        return matches(source.text())
                ? new Source(source.name(), asJava(source.text(), shell.get().variables()))
                : source;
    }

    /** The same as Java; other texts as they are. A variable is asked about by what it holds. */
    static String asJava(String text, Stream<VarSnippet> variables) {
        if (ALONE.matcher(text).matches()) {
            return "help()";
        }
        return topic(text).map(topic -> asked(topic, variables)).orElse(text);
    }

    private static String asked(String topic, Stream<VarSnippet> variables) {
        int dot = topic.indexOf('.');
        var first = dot < 0 ? topic : topic.substring(0, dot);
        return variables
                .filter(variable -> variable.name().equals(first))
                .findFirst()
                .map(variable -> dot < 0
                        ? "help((Object) " + topic + ")"
                        : "help(\"" + Signature.simple(variable.typeName()) + topic.substring(dot) + "\")")
                .orElse("help(\"" + topic + "\")");
    }
}
