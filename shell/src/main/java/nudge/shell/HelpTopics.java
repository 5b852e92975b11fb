package nudge.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nudge.data.Nearest;
import nudge.shell.docs.Doc;
import nudge.shell.docs.Doc.Kind;
import nudge.shell.docs.DocsIndex;
import nudge.view.Listing;
import nudge.view.Prose;
import nudge.view.Showable;
import nudge.view.Style;

/** Finds what a person asks help about: verbs, constants, types and their members, values. */
final class HelpTopics {
    private static final String VERBS = Helpers.class.getName();

    private final DocsIndex index;
    private final List<String> holders;
    private final List<String> imports;

    /** @param imports lines of the modules, whose static ones name the classes that hold constants */
    HelpTopics(DocsIndex index, List<String> imports) {
        this.index = index;
        this.imports = imports;
        this.holders = Stream.concat(Stream.of(VERBS), KnownNames.holders(imports).stream())
                .toList();
    }

    /** All verbs and constants of a session. */
    static List<String> names(List<String> imports) {
        var names = new TreeSet<>(
                KnownNames.of(imports, HelpTopics.class.getClassLoader()).names());
        names.addAll(Help.verbs());
        return List.copyOf(names);
    }

    /** @throws nudge.data.UsageException where nothing has that name, with the nearest names */
    Showable about(String topic) {
        var name = topic.strip().replaceAll("\\(.*\\)?;?$", "");
        return verb(name)
                .or(() -> constant(name, topic.contains("(") ? Kind.METHOD : Kind.FIELD))
                .or(() -> verbHere(topic.strip(), name))
                .or(() -> index.type(name).map(this::type))
                .or(() -> member(name))
                .orElseThrow(() -> unknown(name));
    }

    private RuntimeException unknown(String name) {
        int dot = name.lastIndexOf('.');
        var type = dot < 0 ? Optional.<String>empty() : typeOf(name.substring(0, dot));
        if (type.isPresent()) {
            var known =
                    index.members(type.get()).stream().map(Doc::name).distinct().toList();
            return Nearest.unknown("member of " + type.get(), name.substring(dot + 1), known);
        }
        return Nearest.unknown("help topic", name, names(imports));
    }

    private Optional<Showable> verb(String name) {
        return Help.entry(name)
                .map(entry -> Showable.of(style -> {
                    var lines = new ArrayList<String>();
                    var docs = index.members(VERBS, name);
                    docs.forEach(doc -> lines.addAll(documentation(doc).lines(style)));
                    if (docs.isEmpty()) {
                        lines.add(entry.form());
                        lines.add("  " + entry.does() + ".");
                    }
                    lines.add("  Example: " + entry.example());
                    return lines;
                }));
    }

    /** Magic lines have no parentheses and no documentation of their own. */
    private static Optional<Showable> verbHere(String topic, String name) {
        return Session.verbs().stream()
                .filter(verb -> verb.name().equals(name) || verb.name().equals(topic))
                .findFirst()
                .map(verb -> Showable.of(style -> List.of(verb.form(), "  " + verb.does() + ".")));
    }

    /** A task and a condition may have one name: {@code hhh} and {@code hhh(2)}. */
    private Optional<Showable> constant(String name, Kind first) {
        var docs = holders.stream()
                .flatMap(holder -> index.members(holder, name).stream())
                .sorted(Comparator.comparing(doc -> doc.kind() != first))
                .toList();
        return docs.isEmpty() ? Optional.empty() : Optional.of(Showable.of(style -> constant(docs, style)));
    }

    private List<String> constant(List<Doc> docs, Style style) {
        var lines = new ArrayList<String>();
        docs.forEach(doc -> lines.addAll(documentation(doc).lines(style)));
        docs.stream()
                .filter(doc -> doc.kind() == Kind.FIELD)
                .findFirst()
                .flatMap(doc -> index.type(doc.type()))
                .ifPresent(type -> {
                    lines.add("");
                    lines.addAll(type(type).lines(style));
                });
        return lines;
    }

    private Optional<Showable> member(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        var docs = typeOf(name.substring(0, dot))
                .map(type -> index.members(type, name.substring(dot + 1)))
                .orElse(List.of());
        return docs.isEmpty()
                ? Optional.empty()
                : Optional.of(Documentation.shown(
                        docs.stream().map(HelpTopics::documentation).toList()));
    }

    /** The type of that name, or of the constant of that name or path: {@code bbq.age}. */
    private Optional<String> typeOf(String path) {
        var type = index.type(path);
        if (type.isPresent()) {
            return type.map(Doc::owner);
        }
        int dot = path.lastIndexOf('.');
        var owners = dot < 0 ? holders.stream() : typeOf(path.substring(0, dot)).stream();
        return owners.flatMap(owner -> index.members(owner, path.substring(dot + 1)).stream())
                .flatMap(doc -> index.type(doc.type()).stream())
                .map(Doc::owner)
                .findFirst();
    }

    Showable aboutValue(Object value) {
        for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
            var doc = documented(type);
            if (doc.isPresent()) {
                return type(doc.get());
            }
        }
        var name = value.getClass().getName();
        return Showable.of(style -> Prose.lines(
                style, "A value of " + name + ". TAB behind a dot lists what it has; TAB TAB tells of one of them."));
    }

    private Optional<Doc> documented(Class<?> type) {
        var own = Optional.ofNullable(type.getCanonicalName())
                .flatMap(name -> index.type(name).filter(doc -> doc.owner().equals(name)));
        return own.or(() -> Stream.of(type.getInterfaces())
                .flatMap(above -> documented(above).stream())
                .findFirst());
    }

    private Showable type(Doc type) {
        return Showable.of(style -> {
            var lines = new ArrayList<>(documentation(type).lines(style));
            var rows = index.members(type.owner()).stream()
                    .filter(doc -> doc.kind() != Kind.CONSTRUCTOR)
                    .map(HelpTopics::row)
                    .toList();
            if (!rows.isEmpty()) {
                lines.add("");
                lines.addAll(Listing.of(style, List.of("MEMBER", "GIVES", "WHAT IT IS"), rows));
            }
            return lines;
        });
    }

    private static List<String> row(Doc doc) {
        var types = doc.parameters().stream().map(Doc.Parameter::name).toList();
        var form = doc.kind() == Kind.FIELD ? doc.name() : doc.name() + "(" + String.join(", ", types) + ")";
        return List.of(form, doc.type(), doc.text().first());
    }

    private static Documentation documentation(Doc doc) {
        var simple = doc.owner().equals(VERBS) ? doc.signature().replace("Helpers.", "") : doc.signature();
        return new Documentation(simple, List.of(), "", -1, doc.text());
    }
}
