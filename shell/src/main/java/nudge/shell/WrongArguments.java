package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jdk.jshell.SourceCodeAnalysis;
import nudge.shell.docs.DocsIndex;

/** Says what a call takes whose arguments do not fit, and how the same arguments would. */
final class WrongArguments {
    /** What a call would need. */
    record Advice(String problem, List<String> details) {}

    private record Argument(String text, String type) {}

    private final SourceCodeAnalysis analysis;
    private final DocsIndex index;

    WrongArguments(SourceCodeAnalysis analysis, DocsIndex index) {
        this.analysis = analysis;
        this.index = index;
    }

    /**
     * Advice for the call of a method whose name stands at an offset; nothing for methods that are not ours.
     *
     * @param at of the name, or of the dot before it
     */
    Optional<Advice> of(String text, int at) {
        int start = at < text.length() && text.charAt(at) == '.' ? at + 1 : at;
        int open = text.indexOf('(', start);
        if (open < 0 || !text.substring(start, open).strip().matches("[\\w$]+")) {
            return Optional.empty();
        }
        var overloads = analysis.documentation(text.substring(0, open + 1), open + 1, false).stream()
                .map(found -> Signature.of(found.signature()))
                .filter(signature -> signature.owner().startsWith("nudge."))
                .toList();
        var arguments = arguments(text, open);
        if (overloads.isEmpty() || arguments.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(advice(text.substring(start, open).strip(), overloads, arguments.get()));
    }

    private Advice advice(String name, List<Signature> overloads, List<Argument> arguments) {
        var given = arguments.stream().map(Argument::type).collect(Collectors.joining(", "));
        var forms = overloads.stream()
                .map(signature -> name + "(" + String.join(", ", signature.parametersAsWritten(index)) + ")")
                .collect(Collectors.joining(" or "));
        var meant = overloads.stream()
                .flatMap(signature -> arranged(signature, arguments).stream())
                .findFirst()
                .map(call -> List.of("Did you mean '" + name + "(" + call + ")'?"))
                .orElse(List.of());
        return new Advice("'" + name + "' does not take (" + given + "). It takes " + forms + ".", meant);
    }

    /** The arguments in the order the parameters want them, words made into what they name. */
    private Optional<String> arranged(Signature signature, List<Argument> arguments) {
        var left = new ArrayList<>(arguments);
        var call = new ArrayList<String>();
        var types = signature.parameterTypes();
        for (var type : types) {
            boolean many = type.endsWith("...");
            var fitting = take(type, left);
            if (fitting.isEmpty() && !many) {
                return Optional.empty();
            }
            while (fitting.isPresent()) {
                call.add(fitting.get());
                fitting = many ? take(type, left) : Optional.empty();
            }
        }
        return left.isEmpty() ? Optional.of(String.join(", ", call)) : Optional.empty();
    }

    private Optional<String> take(String type, List<Argument> left) {
        var wanted = Signature.simple(type).replace("...", "");
        return IntStream.range(0, left.size())
                .filter(i -> index.isA(left.get(i).type(), wanted))
                .boxed()
                .findFirst()
                .map(i -> left.remove((int) i).text())
                .or(() -> named(wanted, left));
    }

    /** {@code "Q+IF"} is no condition, but names one. */
    private static Optional<String> named(String wanted, List<Argument> left) {
        boolean hasVerb = wanted.equals("Condition") || wanted.equals("Task");
        boolean isWord = !left.isEmpty() && left.get(0).type().equals("String");
        return hasVerb && isWord
                ? Optional.of(
                        wanted.toLowerCase(Locale.ROOT) + "(" + left.remove(0).text() + ")")
                : Optional.empty();
    }

    private Optional<List<Argument>> arguments(String text, int open) {
        for (int end = open + 1; end <= text.length(); end++) {
            var brackets = Brackets.at(text, end);
            boolean closed = brackets.code()
                    && brackets.quote() < 0
                    && brackets.open().stream().noneMatch(each -> each.at() == open);
            if (closed) {
                return Optional.of(split(text, open, end - 1));
            }
        }
        return Optional.empty();
    }

    private List<Argument> split(String text, int open, int close) {
        var starts = Brackets.at(text, close).open().stream()
                .filter(each -> each.at() == open)
                .flatMap(each -> each.arguments().stream())
                .toList();
        var all = new ArrayList<Argument>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : close;
            var argument = text.substring(starts.get(i), end).strip();
            if (!argument.isEmpty()) {
                all.add(new Argument(argument, type(argument)));
            }
        }
        return all;
    }

    private String type(String expression) {
        var type = analysis.analyzeType(expression, expression.length());
        return type == null ? "?" : Signature.simple(type);
    }
}
