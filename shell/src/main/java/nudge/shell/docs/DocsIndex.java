package nudge.shell.docs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nudge.data.DataException;
import nudge.shell.docs.Doc.Kind;

/** All that is public in Nudge, with its Javadoc. Written when the project is built; read on first use. Immutable. */
public final class DocsIndex {
    private static final String FILE = "/nudge/shell/docs.index";

    /** Lines by the type they belong to: most are never taken apart. */
    private final SortedMap<String, List<String>> lines = new TreeMap<>();

    private final Map<String, List<String>> bySimpleName = new TreeMap<>();

    private DocsIndex(List<String> all) {
        for (var line : all) {
            lines.computeIfAbsent(Doc.owner(line), owner -> new ArrayList<>()).add(line);
        }
        for (var owner : lines.keySet()) {
            bySimpleName
                    .computeIfAbsent(owner.substring(owner.lastIndexOf('.') + 1), name -> new ArrayList<>())
                    .add(owner);
        }
    }

    /** The index that lies beside these classes; empty where the build made none. */
    public static DocsIndex installed() {
        return Installed.INDEX;
    }

    static DocsIndex of(List<Doc> docs) {
        return new DocsIndex(docs.stream().map(Doc::line).toList());
    }

    /** Every type, by its whole name. */
    public Set<String> types() {
        return Collections.unmodifiableSet(lines.keySet());
    }

    /** A type by its whole name or the end of it: {@code RunHandle}, {@code RunSnapshot.State}. */
    public Optional<Doc> type(String name) {
        return owner(name).flatMap(owner -> docs(owner).stream()
                .filter(doc -> doc.kind() == Kind.TYPE)
                .findFirst());
    }

    private Optional<String> owner(String name) {
        var plain = name.replace('$', '.').replaceAll("<.*", "");
        if (lines.containsKey(plain)) {
            return Optional.of(plain);
        }
        return bySimpleName.getOrDefault(plain.substring(plain.lastIndexOf('.') + 1), List.of()).stream()
                .filter(owner -> owner.endsWith("." + plain))
                .findFirst();
    }

    /** What a type has itself, in the order of its source, the type first. */
    public List<Doc> docs(String owner) {
        return lines.getOrDefault(owner, List.of()).stream().map(Doc::read).toList();
    }

    /** What a value of a type has: its own members, then those of the types above it. */
    public List<Doc> members(String type) {
        var all = new ArrayList<Doc>();
        owner(type).ifPresent(owner -> collect(owner, all, new TreeSet<>()));
        return all;
    }

    private void collect(String owner, List<Doc> all, Set<String> seen) {
        if (!seen.add(owner)) {
            return;
        }
        for (var doc : docs(owner)) {
            if (doc.kind() == Kind.TYPE) {
                continue;
            }
            if (all.stream().noneMatch(other -> isSame(other, doc))) {
                all.add(doc);
            }
        }
        for (var above : type(owner).map(Doc::supers).orElse(List.of())) {
            owner(above).ifPresent(found -> collect(found, all, seen));
        }
    }

    /** Whether one stands in the other's place; one that says nothing leaves the word to the one above it. */
    private static boolean isSame(Doc one, Doc other) {
        return one.name().equals(other.name())
                && types(one).equals(types(other))
                && (other.comment().isEmpty() || !one.comment().isEmpty());
    }

    private static List<String> types(Doc doc) {
        return doc.parameters().stream()
                .map(parameter -> erased(parameter.type()))
                .toList();
    }

    /** Members of that name, overloads in the order of the source. */
    public List<Doc> members(String type, String name) {
        return members(type).stream().filter(doc -> doc.name().equals(name)).toList();
    }

    /**
     * The member that a signature means.
     *
     * @param name empty for a constructor
     * @param parameterTypes as any source would write them
     */
    public Optional<Doc> member(String type, String name, List<String> parameterTypes) {
        var wanted = parameterTypes.stream().map(DocsIndex::erased).toList();
        return members(type, name).stream()
                .filter(doc -> types(doc).equals(wanted))
                .max((a, b) ->
                        Boolean.compare(!a.comment().isEmpty(), !b.comment().isEmpty()));
    }

    /** Whether a type is another or stands below it, as far as ours go. */
    public boolean isA(String type, String wanted) {
        return erased(type).equals(erased(wanted))
                || type(type).map(Doc::supers).orElse(List.of()).stream().anyMatch(above -> isA(above, wanted));
    }

    /** {@code java.util.List<String>} and {@code List} are the same here. */
    static String erased(String type) {
        var plain = type.replaceAll("<.*>", "").replace("...", "[]");
        return plain.substring(plain.lastIndexOf('.') + 1).strip();
    }

    /** Read once, when it is first asked for. */
    private static final class Installed {
        static final DocsIndex INDEX = read();

        private static DocsIndex read() {
            try (var stream = DocsIndex.class.getResourceAsStream(FILE)) {
                if (stream == null) {
                    return new DocsIndex(List.of());
                }
                return new DocsIndex(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                        .lines()
                        .toList());
            } catch (IOException e) {
                throw new DataException(
                        "Cannot read the documentation from the class path: " + e.getMessage() + ".", e);
            }
        }
    }
}
