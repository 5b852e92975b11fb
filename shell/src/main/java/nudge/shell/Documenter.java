package nudge.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jdk.jshell.SourceCodeAnalysis;
import nudge.shell.docs.Doc;
import nudge.shell.docs.DocText;
import nudge.shell.docs.DocsIndex;

/** Says what stands at a cursor: JShell knows the signatures, our index and the JDK's sources the words. */
final class Documenter {
    private static final String VERBS = Helpers.class.getName();

    private final Lookups lookups;
    private final DocsIndex index;

    Documenter(Lookups lookups, DocsIndex index) {
        this.lookups = lookups;
        this.index = index;
    }

    /** The name at a cursor or just before it, then the call whose arguments the cursor is in. */
    List<Documentation> at(String text, int cursor) {
        var all = new ArrayList<Documentation>();
        var brackets = Brackets.at(text, cursor);
        if (brackets.code() && brackets.quote() < 0) {
            all.addAll(name(text, cursor));
        }
        for (var call : call(text, brackets, true)) {
            if (all.stream().noneMatch(other -> other.signature().equals(call.signature()))) {
                all.add(call);
            }
        }
        return List.copyOf(all);
    }

    /** The call whose arguments the cursor is in, best overload first; says nothing that takes long to find. */
    List<Documentation> call(String text, int cursor) {
        return call(text, Brackets.at(text, cursor), false);
    }

    private List<Documentation> name(String text, int cursor) {
        int end = cursor;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        if (start == end || !Character.isJavaIdentifierStart(text.charAt(start))) {
            return List.of();
        }
        var upToName = text.substring(0, end);
        var found = found(upToName, true);
        return (found.isEmpty() ? found(upToName + "(", true) : found)
                .stream().map(one -> documentation(one, -1)).toList();
    }

    private List<Documentation> call(String text, Brackets brackets, boolean thorough) {
        var open = brackets.code() ? brackets.parenthesis() : Optional.<Brackets.Open>empty();
        if (open.isEmpty()) {
            return List.of();
        }
        var arguments = open.get().arguments();
        int argument = arguments.size() - 1;
        boolean inString = text.startsWith("\"", firstOf(text, arguments.get(argument)));
        return found(text.substring(0, arguments.get(argument)), thorough).stream()
                .filter(one -> Signature.of(one.signature()).form() != Signature.Form.VARIABLE)
                .sorted(Comparator.comparing(one -> misfit(Signature.of(one.signature()), argument, inString)))
                .map(one -> documentation(one, argument))
                .toList();
    }

    private static int firstOf(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** 0 is best: what takes the argument, and a string where one is written. JShell has looked at those before it. */
    private static int misfit(Signature signature, int argument, boolean inString) {
        if (!signature.takes(argument)) {
            return 2;
        }
        return inString
                        && !signature
                                .parameters()
                                .get(signature.parameterAt(argument))
                                .startsWith("String")
                ? 1
                : 0;
    }

    /** JShell looks at one snippet at a time: where it sees nothing, the last one is tried alone. */
    private List<SourceCodeAnalysis.Documentation> found(String code, boolean thorough) {
        var found = inOne(code, thorough);
        int last = found.isEmpty() ? Piece.lastStart(lookups.analysis(), code) : 0;
        return last == 0 ? found : inOne(code.substring(last), thorough);
    }

    /** The JDK's sources are searched, which takes long, only for what is the JDK's. */
    private List<SourceCodeAnalysis.Documentation> inOne(String code, boolean thorough) {
        var quick = lookups.of(code, false);
        boolean foreign =
                quick.stream().map(one -> Signature.of(one.signature())).anyMatch(Documenter::isForeign);
        return thorough && foreign ? lookups.of(code, true) : quick;
    }

    private static boolean isForeign(Signature signature) {
        var owner = signature.form() == Signature.Form.TYPE ? signature.name() : signature.owner();
        return !owner.isEmpty() && !owner.startsWith("nudge.");
    }

    private Documentation documentation(SourceCodeAnalysis.Documentation found, int argument) {
        var signature = Signature.of(found.signature());
        var text = ours(signature)
                .or(() -> Optional.ofNullable(found.javadoc()).map(DocText::of))
                .orElse(DocText.NONE);
        return new Documentation(
                Signature.simple(head(signature)),
                signature.parametersAsWritten(index),
                signature.form() == Signature.Form.METHOD || signature.form() == Signature.Form.CONSTRUCTOR
                        ? ")" + Signature.simple(signature.tail())
                        : "",
                signature.parameterAt(argument),
                text);
    }

    /** Verbs are written without the class they are in. */
    private String head(Signature signature) {
        var owner = signature.owner().isEmpty() || signature.owner().equals(VERBS) ? "" : signature.owner() + ".";
        return switch (signature.form()) {
            case METHOD -> signature.type() + " " + owner + signature.name() + "(";
            case CONSTRUCTOR -> "new " + signature.owner() + "(";
            case VARIABLE -> signature.type() + " " + owner + signature.name();
            case TYPE -> index.type(signature.name()).map(Doc::signature).orElse(signature.name());
        };
    }

    private Optional<DocText> ours(Signature signature) {
        return switch (signature.form()) {
            case METHOD ->
                index.member(signature.owner(), signature.name(), signature.parameterTypes())
                        .map(Doc::text);
            case CONSTRUCTOR ->
                index.member(signature.owner(), "", signature.parameterTypes())
                        .map(Doc::text)
                        .filter(text -> !text.isEmpty())
                        .or(() -> index.type(signature.owner()).map(Doc::text));
            case VARIABLE -> variable(signature);
            case TYPE -> index.type(signature.name()).map(Doc::text);
        };
    }

    /** What is said of a constant, and of the type that it or the variable has. */
    private Optional<DocText> variable(Signature signature) {
        var own = index.members(signature.owner(), signature.name()).stream()
                .map(doc -> doc.text().body())
                .filter(body -> !body.isEmpty())
                .findFirst();
        var type = index.type(signature.type())
                .map(doc -> doc.simpleOwner() + ": " + doc.text().body());
        if (own.isEmpty() && type.isEmpty()) {
            return Optional.empty();
        }
        var parts = new ArrayList<String>();
        own.ifPresent(parts::add);
        type.ifPresent(parts::add);
        return Optional.of(DocText.saying(String.join("\n\n", parts)));
    }
}
