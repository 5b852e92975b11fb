package nudge.shell;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The verbs and constants that a session's static imports bring: what is offered first and what may have been meant. */
record KnownNames(SortedSet<String> names) {
    private static final Pattern STATIC_IMPORT = Pattern.compile("import\\s+static\\s+([\\w.$]+)\\.(\\*|\\w+)\\s*;");

    KnownNames {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    static KnownNames of(List<String> imports, ClassLoader loader) {
        var names = new TreeSet<String>();
        holders(imports).forEach(holder -> names.addAll(members(holder, loader)));
        return new KnownNames(names);
    }

    /** Our classes that static imports bring the members of. */
    static List<String> holders(List<String> imports) {
        return imports.stream()
                .map(STATIC_IMPORT::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .filter(name -> name.startsWith("nudge."))
                .toList();
    }

    /**
     * Imports of single verbs, which stand above imports of whole classes: where a module has a name that is a verb too,
     * the verb is meant, and the name is not ambiguous.
     */
    static List<String> settled(List<String> imports, ClassLoader loader) {
        var verbs = Helpers.class.getName();
        var others =
                imports.stream().filter(line -> !line.contains(verbs + ".")).toList();
        var clashing = new TreeSet<>(of(others, loader).names());
        clashing.retainAll(members(verbs, loader));
        return clashing.stream()
                .map(name -> "import static " + verbs + "." + name + ";")
                .toList();
    }

    private static List<String> members(String className, ClassLoader loader) {
        try {
            var type = Class.forName(className, false, loader);
            Stream<Member> methods = Arrays.<Method>stream(type.getMethods()).map(member -> member);
            Stream<Member> fields = Arrays.<Field>stream(type.getFields()).map(member -> member);
            return Stream.concat(methods, fields)
                    .filter(member -> Modifier.isStatic(member.getModifiers()))
                    .map(Member::getName)
                    .toList();
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }
}
