package nudge.shell;

import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;

/** The variables of the session as live objects. Used by one thread at a time. */
record Variables(JShell shell, SnippetControl control) {
    /**
     * A variable, and about what it keeps.
     *
     * @param type simple name of its static type
     */
    record Holder(String name, String type, long bytes) {}

    /** Those that keep at least so many bytes, the heaviest first. */
    List<Holder> heaviest(long least) {
        return shell.variables()
                .map(variable -> new Holder(
                        variable.name(),
                        variable.typeName(),
                        Weight.of(value(variable).orElse(null))))
                .filter(holder -> holder.bytes() >= least)
                .sorted(Comparator.comparingLong(Holder::bytes).reversed())
                .toList();
    }

    /** The object that a variable holds; none for null. */
    Optional<Object> value(VarSnippet variable) {
        return control.field(shell, variable).flatMap(Variables::valueOf);
    }

    /** Sets a variable to null without compiling anything; whether there is one of that name that can be. */
    boolean clear(String name) {
        return variable(name)
                .flatMap(variable -> control.field(shell, variable))
                .filter(field -> !field.getType().isPrimitive())
                .map(Variables::clear)
                .orElse(false);
    }

    private static Optional<Object> valueOf(Field field) {
        try {
            return Optional.ofNullable(field.get(null));
        } catch (IllegalAccessException e) {
            return Optional.empty();
        }
    }

    private static boolean clear(Field field) {
        try {
            field.set(null, null);
            return true;
        } catch (IllegalAccessException e) {
            return false;
        }
    }

    private Optional<VarSnippet> variable(String name) {
        return shell.variables().filter(each -> each.name().equals(name)).findFirst();
    }
}
