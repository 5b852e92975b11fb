package nudge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nudge.run.ReportedRun;
import nudge.view.EmbeddedRun;
import nudge.view.HtmlDifference;
import nudge.view.Prose;
import nudge.view.SafeText;
import nudge.view.Showable;
import nudge.view.Style;

/** Whether an exported report says what the answers in it make, and where it does not. */
public final class ReportVerdict extends Showable {
    private static final int MOST = 20;
    private static final String INDENT = "    ";

    private final String name;
    private final String version;
    private final Optional<ReportedRun> run;
    private final List<HtmlDifference> differences;
    private final List<HtmlDifference> words;

    ReportVerdict(
            String name,
            String version,
            Optional<ReportedRun> run,
            List<HtmlDifference> differences,
            List<HtmlDifference> words) {
        this.name = name;
        this.version = version;
        this.run = run;
        this.differences = List.copyOf(differences);
        this.words = List.copyOf(words);
    }

    /** Whether every figure is what the answers make. */
    public boolean isVerified() {
        return differences.isEmpty();
    }

    /** What stands where, and what should; empty if verified. */
    public List<HtmlDifference> differences() {
        return differences;
    }

    @Override
    public List<String> lines(Style style) {
        var lines = new ArrayList<String>();
        if (isVerified()) {
            lines.addAll(Prose.lines(
                    style,
                    name + ": verified. " + basis() + " Every figure" + (words.isEmpty() ? " and every word" : "")
                            + " is what they make."));
        } else {
            lines.addAll(Prose.lines(
                    style, name + ": does NOT follow from its answers, in " + places(differences.size()) + "."));
        }
        differences.stream().limit(MOST).forEach(difference -> lines.addAll(difference(style, difference)));
        if (differences.size() > MOST) {
            lines.add("  and " + places(differences.size() - MOST) + " more");
        }
        notes().forEach(note -> lines.addAll(Prose.lines(style, note)));
        return lines;
    }

    private static List<String> difference(Style style, HtmlDifference difference) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.addAll(indented(style, "  ", difference.place()));
        lines.addAll(indented(style, INDENT, "there: " + quoted(difference.shown())));
        lines.addAll(indented(style, INDENT, "should be: " + quoted(difference.right())));
        return lines;
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "(nothing)" : text;
    }

    private static List<String> indented(Style style, String indent, String text) {
        var narrower = style.withWidth(Math.max(20, style.width() - indent.length()));
        return Prose.lines(narrower, SafeText.line(style, text)).stream()
                .map(line -> indent + line)
                .toList();
    }

    private String basis() {
        return run.map(found -> {
                    int conditions = found.header().conditions().size();
                    return "The answers in it (" + found.results().size() + " samples under " + conditions
                            + (conditions == 1 ? " condition" : " conditions") + ") were "
                            + (found.isTaskKnown() ? "scored again and all figures computed again." : "read again.");
                })
                .orElse("");
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        run.filter(found -> !found.isTaskKnown())
                .ifPresent(found -> notes.add("Note: task '" + found.header().task()
                        + "' is not known here: its scores are taken as they stand in the file."));
        var current = EmbeddedRun.currentVersion();
        if (!version.equals(current)) {
            notes.add(
                    "Note: the report was made by Nudge " + told(version) + ", and this is " + told(current)
                            + (words.isEmpty()
                                    ? "."
                                    : ". " + places(words.size())
                                            + " where words alone differ do not count. Numbers that differ"
                                            + " may come from what changed between them: verify with that version to be sure."));
        }
        if (isVerified()) {
            notes.add("That says nothing of where the answers came from: whoever made them up could make a report of"
                    + " them.");
        }
        return notes;
    }

    private static String places(int count) {
        return count == 1 ? "1 place" : count + " places";
    }

    private static String told(String version) {
        return version.isEmpty() ? "of an unknown version" : version;
    }
}
