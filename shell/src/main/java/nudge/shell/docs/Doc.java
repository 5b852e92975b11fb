package nudge.shell.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One public type or member, with what its Javadoc says.
 *
 * @param owner the type itself, or the type it is a member of: {@code nudge.run.RunSnapshot.State}
 * @param name empty for a type
 * @param parameters of a method or constructor
 * @param type what a method gives, what a field holds; for a type the word before it, such as {@code record}
 * @param supers of a type: what it extends and implements, as the source writes it
 * @param comment the Javadoc as it was written, without stars; may be empty
 */
public record Doc(
        Kind kind,
        String owner,
        String name,
        List<Parameter> parameters,
        String type,
        List<String> supers,
        String comment) {
    /** What is documented. */
    public enum Kind {
        TYPE,
        METHOD,
        CONSTRUCTOR,
        /** Also a constant of an enum. */
        FIELD,
        /** Of a record: also the method that gives it. */
        COMPONENT
    }

    /** A parameter as the source writes it: {@code Condition...}, {@code conditions}. */
    public record Parameter(String type, String name) {
        @Override
        public String toString() {
            return type + " " + name;
        }
    }

    private static final String COLUMN = "\t";
    private static final String ELEMENT = "\u001f";

    public Doc {
        parameters = List.copyOf(parameters);
        supers = List.copyOf(supers);
    }

    /** What the Javadoc says, in plain text. */
    public DocText text() {
        return DocText.of(comment);
    }

    /** The last part of the owner's name, nested ones with what they are nested in. */
    public String simpleOwner() {
        var parts = owner.split("\\.", -1);
        int first = 0;
        while (first < parts.length - 1 && !Character.isUpperCase(parts[first].charAt(0))) {
            first++;
        }
        return String.join(".", Arrays.copyOfRange(parts, first, parts.length));
    }

    /** As a person would write it: {@code RunHandle run(Task task, Condition... conditions)}. */
    public String signature() {
        return switch (kind) {
            case TYPE -> type + " " + simpleOwner();
            case FIELD -> type + " " + simpleOwner() + "." + name;
            case METHOD, COMPONENT -> type + " " + simpleOwner() + "." + name + "(" + written() + ")";
            case CONSTRUCTOR -> "new " + simpleOwner() + "(" + written() + ")";
        };
    }

    private String written() {
        return parameters.stream().map(Parameter::toString).collect(Collectors.joining(", "));
    }

    /** One line of the index. */
    String line() {
        var columns = new ArrayList<String>();
        columns.add(owner);
        columns.add(kind.name());
        columns.add(name);
        columns.add(parameters.stream().map(Parameter::toString).collect(Collectors.joining(ELEMENT)));
        columns.add(type);
        columns.add(String.join(ELEMENT, supers));
        columns.add(comment.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "    "));
        return String.join(COLUMN, columns);
    }

    /** Whose line of the index this is. */
    static String owner(String line) {
        return line.substring(0, line.indexOf(COLUMN));
    }

    static Doc read(String line) {
        var columns = line.split(COLUMN, -1);
        return new Doc(
                Kind.valueOf(columns[1]),
                columns[0],
                columns[2],
                elements(columns[3]).stream().map(Doc::parameter).toList(),
                columns[4],
                elements(columns[5]),
                unescaped(columns[6]));
    }

    private static List<String> elements(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(ELEMENT, -1));
    }

    private static Parameter parameter(String written) {
        int blank = written.lastIndexOf(' ');
        return new Parameter(written.substring(0, blank), written.substring(blank + 1));
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
