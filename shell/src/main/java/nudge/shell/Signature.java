package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import nudge.shell.docs.Doc;
import nudge.shell.docs.DocsIndex;

/**
 * A signature as JShell writes it, taken apart.
 *
 * @param type what it gives or holds; empty for a type and a constructor
 * @param owner the type it is a member of; empty for what a session defines
 * @param name of the member; for a type its whole name
 * @param parameters as they are declared
 * @param tail what stands behind the parameters
 */
record Signature(Form form, String type, String owner, String name, List<String> parameters, String tail) {
    enum Form {
        METHOD,
        CONSTRUCTOR,
        VARIABLE,
        TYPE
    }

    /** For example {@code nudge.RunHandle nudge.shell.Helpers.run(nudge.run.Task task)} or {@code r:nudge.RunHandle}. */
    static Signature of(String written) {
        int open = written.indexOf('(');
        if (open >= 0) {
            return callable(written, open);
        }
        int colon = written.indexOf(':');
        if (colon < 0) {
            return new Signature(Form.TYPE, "", "", withoutGenerics(written), List.of(), "");
        }
        var name = written.substring(0, colon);
        return new Signature(Form.VARIABLE, written.substring(colon + 1), before(name), last(name), List.of(), "");
    }

    private static Signature callable(String written, int open) {
        int close = written.lastIndexOf(')');
        var parameters = split(written.substring(open + 1, close));
        var tail = written.substring(close + 1);
        var words = withoutGenerics(written.substring(0, open)).split(" ", 2);
        if (words.length == 1) {
            return new Signature(Form.CONSTRUCTOR, "", words[0], "", parameters, tail);
        }
        var type = written.substring(0, blankOutsideGenerics(written));
        return new Signature(Form.METHOD, type, before(words[1]), last(words[1]), parameters, tail);
    }

    private static int blankOutsideGenerics(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    private static List<String> split(String parameters) {
        var all = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < parameters.length(); i++) {
            char c = parameters.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                all.add(parameters.substring(from, i).strip());
                from = i + 1;
            }
        }
        if (!parameters.isBlank()) {
            all.add(parameters.substring(from).strip());
        }
        return all;
    }

    /** {@code List<E>.<E>copyOf} is {@code List.copyOf}. */
    private static String withoutGenerics(String text) {
        var plain = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '<' ? 1 : 0;
            if (depth == 0) {
                plain.append(c);
            }
            depth -= c == '>' ? 1 : 0;
        }
        return plain.toString();
    }

    private static String before(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The parameters as our source has them; those of others as JShell knows them, which may lack names. */
    List<String> parametersAsWritten(DocsIndex index) {
        return index.member(owner, name, parameterTypes())
                .map(doc ->
                        doc.parameters().stream().map(Doc.Parameter::toString).toList())
                .filter(all -> all.size() == parameters.size())
                .orElseGet(() -> parameters.stream().map(Signature::simple).toList());
    }

    /** Types of the parameters; JShell does not always know their names. */
    List<String> parameterTypes() {
        return parameters.stream().map(Signature::typeOf).toList();
    }

    private static String typeOf(String parameter) {
        return parameter.substring(0, blankOutsideGenerics(parameter));
    }

    /** Whether there is a parameter at a 0-based place. */
    boolean takes(int argument) {
        return argument < parameters.size() || isVariable();
    }

    private boolean isVariable() {
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1).contains("...");
    }

    /** The parameter that an argument at a 0-based place is for. */
    int parameterAt(int argument) {
        return takes(argument) ? Math.min(argument, parameters.size() - 1) : -1;
    }

    /** {@code nudge.run.Task task} as a person writes it: {@code Task task}. */
    static String simple(String written) {
        return written.replaceAll("\\b([a-z_]\\w*\\.)+(?=[A-Z])", "");
    }
}
