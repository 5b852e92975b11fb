package nudge.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import nudge.shell.Completion.Kind;
import nudge.shell.Completion.Suggestion;

/** Ranks JShell's suggestions: what has the wanted type, then the session's, then ours, then the rest. */
final class Completer {
    private static final Set<String> OF_EVERY_OBJECT = Arrays.stream(Object.class.getMethods())
            .map(method -> method.getName())
            .collect(Collectors.toUnmodifiableSet());

    private final JShell shell;
    private final KnownNames ours;

    Completer(JShell shell, KnownNames ours) {
        this.shell = shell;
        this.ours = ours;
    }

    /** Names that begin like the literal. */
    static Completion inside(Literal literal, LiteralNames names) {
        var known = names.names(literal.verb());
        var begun = literal.text();
        var fitting = known.stream().filter(name -> name.startsWith(begun)).toList();
        return new Completion(
                literal.start(),
                fitting.stream().map(name -> new Suggestion(name, Kind.OURS)).toList());
    }

    Completion complete(String text, int cursor) {
        var anchor = new int[] {cursor};
        var found = shell.sourceCodeAnalysis().completionSuggestions(text, cursor, anchor);
        boolean member = anchor[0] > 0 && anchor[0] <= text.length() && text.charAt(anchor[0] - 1) == '.';
        var session = sessionNames();
        var kinds = new HashMap<String, Kind>();
        for (var suggestion : found) {
            var kind = kind(suggestion, member, session);
            kinds.merge(suggestion.continuation(), kind, (a, b) -> a.compareTo(b) < 0 ? a : b);
        }
        var ranked = kinds.entrySet().stream()
                .map(entry -> new Suggestion(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Suggestion::kind).thenComparing(Suggestion::text))
                .toList();
        return new Completion(anchor[0], ranked);
    }

    private Kind kind(SourceCodeAnalysis.Suggestion suggestion, boolean member, Set<String> session) {
        var name = suggestion.continuation().replaceAll("\\(.*", "");
        if (member) {
            return OF_EVERY_OBJECT.contains(name)
                    ? Kind.OBJECT
                    : suggestion.matchesType() ? Kind.EXPECTED : Kind.MEMBER;
        }
        if (session.contains(name)) {
            return suggestion.matchesType() ? Kind.EXPECTED : Kind.SESSION;
        }
        if (ours.names().contains(name)) {
            return suggestion.matchesType() ? Kind.EXPECTED : Kind.OURS;
        }
        return OF_EVERY_OBJECT.contains(name) ? Kind.OBJECT : suggestion.matchesType() ? Kind.EXPECTED : Kind.JAVA;
    }

    private Set<String> sessionNames() {
        var names = new TreeSet<String>();
        shell.variables().map(VarSnippet::name).forEach(names::add);
        shell.methods().map(MethodSnippet::name).forEach(names::add);
        return names;
    }
}
