package nudge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command of a page, and what the page shows of its standard output: in a block fenced as {@code console}, a line that
 * begins with {@code $ ./nudge} and the lines up to the next {@code $}. A line {@code ...} stands for lines left out.
 * {@code console columns=100} says how wide the window is; 80 without it.
 *
 * @param line 1-based, of the command in the page
 * @param words behind {@code $}, quotes taken off; none where a shell would have more to do than to start it
 * @param outputLine 1-based, of the first line of output
 * @param output as shown, without blank lines at its end
 */
record ShownCommand(int line, String text, List<String> words, int outputLine, List<String> output, int columns) {
    private static final Pattern FENCE = Pattern.compile("```console(?: columns=(\\d+))?\\s*");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s'\"]+)");
    private static final Pattern FOR_A_SHELL = Pattern.compile("[|<>&;`]|\\$[({A-Z]");
    private static final Pattern COUNT = Pattern.compile("\\bn[ =]\\d+|\\b\\d+ samples|(?<=  )\\d+(?=  |$)");
    private static final int DEFAULT_COLUMNS = 80;

    ShownCommand {
        words = List.copyOf(words);
        output = List.copyOf(output);
    }

    /** All commands of a page, in order. */
    static List<ShownCommand> in(String page) {
        var lines = page.lines().toList();
        var found = new ArrayList<ShownCommand>();
        for (int at = 0; at < lines.size(); at++) {
            var fence = FENCE.matcher(lines.get(at));
            if (fence.matches()) {
                int end = end(lines, at + 1);
                int columns = fence.group(1) == null ? DEFAULT_COLUMNS : Integer.parseInt(fence.group(1));
                block(lines, at + 1, end, columns, found);
                at = end;
            }
        }
        return List.copyOf(found);
    }

    private static int end(List<String> lines, int from) {
        int end = from;
        while (end < lines.size() && !lines.get(end).startsWith("```")) {
            end++;
        }
        return end;
    }

    private static void block(List<String> lines, int from, int end, int columns, List<ShownCommand> found) {
        int at = from;
        while (at < end) {
            int next = at + 1;
            if (lines.get(at).startsWith("$ ")) {
                var command = new StringBuilder(lines.get(at).substring(2));
                int line = at + 1;
                while (command.charAt(command.length() - 1) == '\\' && next < end) {
                    command.setLength(command.length() - 1);
                    command.append(lines.get(next++).strip());
                }
                int output = next;
                while (next < end && !lines.get(next).startsWith("$ ")) {
                    next++;
                }
                found.add(new ShownCommand(
                        line,
                        command.toString(),
                        words(command.toString()),
                        output + 1,
                        trimmed(lines.subList(output, next)),
                        columns));
            }
            at = next;
        }
    }

    private static List<String> words(String text) {
        var bare = text.replaceFirst("\\s+2>\\s*/dev/null\\s*$", "").replaceFirst("\\s+#.*$", "");
        if (FOR_A_SHELL.matcher(bare.replaceAll("'[^']*'|\"[^\"]*\"", "")).find()) {
            return List.of();
        }
        return WORD.matcher(bare)
                .results()
                .map(word -> word.group().replaceAll("^['\"]|['\"]$", ""))
                .toList();
    }

    /** Without blanks at the ends of lines, and without blank lines at the end. */
    static List<String> trimmed(List<String> lines) {
        var trimmed = lines.stream().map(String::stripTrailing).collect(Collectors.toCollection(ArrayList::new));
        while (!trimmed.isEmpty() && trimmed.get(trimmed.size() - 1).isEmpty()) {
            trimmed.remove(trimmed.size() - 1);
        }
        return trimmed;
    }

    boolean isNudge() {
        return words.size() > 1 && words.get(0).equals("./nudge");
    }

    /** The command's own name: {@code run}. */
    String name() {
        return words.get(1);
    }

    /** Whether the answers are those of a rule or a simulation, the same everywhere. */
    boolean namesAStandIn() {
        return words.stream()
                .anyMatch(word ->
                        Pattern.compile("\\b(sim|scripted):").matcher(word).find());
    }

    /** Whether the page leaves out lines. */
    boolean isShortened() {
        return output.stream().anyMatch(ShownCommand::isEllipsis);
    }

    private static boolean isEllipsis(String line) {
        return line.equals("...") || line.equals("…");
    }

    /** What the actual output has to match, lines left out where the page leaves some out. */
    Pattern pattern() {
        return Pattern.compile(output.stream()
                .map(line -> isEllipsis(line) ? "(?:.*\\R)*?" : Pattern.quote(line) + "\\R")
                .collect(Collectors.joining()));
    }

    /**
     * Of each line its first word and its counts ({@code n 40}, {@code 40 samples}, a whole number in a column of its own),
     * other numbers masked: what stays when figures change.
     */
    static List<String> shape(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> firstWord(line) + counts(line))
                .toList();
    }

    private static String firstWord(String line) {
        return line.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT).replaceAll("[+-]?\\.?\\d[\\d.,]*", "#");
    }

    private static String counts(String line) {
        return COUNT.matcher(line)
                .results()
                .map(count -> " " + count.group().strip())
                .collect(Collectors.joining());
    }
}
