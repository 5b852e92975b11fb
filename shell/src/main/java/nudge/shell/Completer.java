package nudge.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import nudge.shell.Completion.Kind;
import nudge.shell.Completion.Suggestion;

/** Ranks JShell's suggestions: what has the wanted type, then the session's, then ours, then the rest. */
final class Completer {
    static final Set<String> OF_EVERY_OBJECT = Arrays.stream(Object.class.getMethods())
            .map(method -> method.getName())
            .collect(Collectors.toUnmodifiableSet());

    private final JShell shell;
    private final KnownNames ours;
    private final Set<String> session;

    Completer(JShell shell, KnownNames ours) {
        this.shell = shell;
        this.ours = ours;
        this.session = sessionNames(shell);
    }

    Completion complete(String text, int cursor) {
        var exact = exact(text, cursor);
        int word = wordStart(text, cursor);
        if (!exact.suggestions().isEmpty()) {
            return word == cursor && !isMember(text, cursor)
                    ? new Completion(exact.anchor(), few(exact, text, cursor))
                    : exact;
        }
        return word == cursor ? Completion.none(cursor) : near(text, word, cursor);
    }

    /** Where nothing is typed yet: what has the wanted type, names before calls; else what is the session's and ours. */
    private List<Suggestion> few(Completion all, String text, int cursor) {
        var wanted = all.suggestions().stream()
                .filter(one -> one.kind() == Kind.EXPECTED)
                .sorted(Comparator.comparing(one -> one.text().endsWith("(")))
                .toList();
        return wantsType(text, cursor) && !wanted.isEmpty()
                ? wanted
                : all.suggestions().stream()
                        .filter(one ->
                                session.contains(one.name()) || ours.names().contains(one.name()))
                        .toList();
    }

    /** Elsewhere every name has the wanted type for JShell. */
    private static boolean wantsType(String text, int cursor) {
        return Brackets.at(text, cursor).parenthesis().isPresent()
                || text.substring(0, cursor).stripTrailing().endsWith("=");
    }

    /** Names that what is typed may stand for: letters in another case, humps. */
    private Completion near(String text, int word, int cursor) {
        var typed = text.substring(word, cursor);
        boolean member = isMember(text, word);
        var stems = member
                ? List.of("")
                : Stream.of(
                                typed.substring(0, 1).toLowerCase(Locale.ROOT),
                                typed.substring(0, 1).toUpperCase(Locale.ROOT))
                        .distinct()
                        .toList();
        var all = stems.stream()
                .flatMap(stem -> exact(text.substring(0, word) + stem, word + stem.length()).suggestions().stream())
                .filter(one -> Humps.fit(typed, one.name()) >= 0)
                .sorted(Comparator.comparing((Suggestion one) -> Humps.fit(typed, one.name()))
                        .thenComparing(Suggestion::kind))
                .toList();
        return new Completion(word, all);
    }

    private Completion exact(String text, int cursor) {
        var found = found(text, cursor);
        if (!found.suggestions().isEmpty()) {
            return found;
        }
        int last = Piece.lastStart(shell.sourceCodeAnalysis(), text.substring(0, cursor));
        if (last == 0) {
            return found;
        }
        var alone = found(text.substring(last, cursor), cursor - last);
        return new Completion(alone.anchor() + last, alone.suggestions());
    }

    private Completion found(String text, int cursor) {
        var anchor = new int[] {cursor};
        var found = shell.sourceCodeAnalysis().completionSuggestions(text, cursor, anchor);
        boolean member = isMember(text, anchor[0]);
        var kinds = new HashMap<String, Kind>();
        for (var suggestion : found) {
            kinds.merge(suggestion.continuation(), kind(suggestion, member), (a, b) -> a.compareTo(b) < 0 ? a : b);
        }
        return new Completion(anchor[0], ranked(kinds));
    }

    /** Within a kind the session's and ours come before Java's. */
    private List<Suggestion> ranked(Map<String, Kind> kinds) {
        return kinds.entrySet().stream()
                .map(entry -> new Suggestion(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Suggestion::kind)
                        .thenComparing(one ->
                                session.contains(one.name()) ? 0 : ours.names().contains(one.name()) ? 1 : 2)
                        .thenComparing(Suggestion::text))
                .toList();
    }

    private static boolean isMember(String text, int start) {
        return start > 0 && start <= text.length() && text.charAt(start - 1) == '.';
    }

    private static int wordStart(String text, int cursor) {
        int start = cursor;
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private Kind kind(SourceCodeAnalysis.Suggestion suggestion, boolean member) {
        var name = suggestion.continuation().replaceAll("\\(.*", "");
        if (OF_EVERY_OBJECT.contains(name) && !session.contains(name)) {
            return Kind.OBJECT;
        }
        if (suggestion.matchesType()) {
            return Kind.EXPECTED;
        }
        if (member) {
            return Kind.MEMBER;
        }
        return session.contains(name) ? Kind.SESSION : ours.names().contains(name) ? Kind.OURS : Kind.JAVA;
    }

    private static Set<String> sessionNames(JShell shell) {
        var names = new TreeSet<String>();
        shell.variables().map(VarSnippet::name).forEach(names::add);
        shell.methods().map(MethodSnippet::name).forEach(names::add);
        return names;
    }
}
