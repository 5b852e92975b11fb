package nudge.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nudge.shell.MimeBundle;
import nudge.view.SafeText;
import nudge.view.Style;

/**
 * What is told of things that take long, such as the download of weights: one display in the cell that waits for it,
 * whose last line goes on where only the figure is another. Safe for use by several threads.
 */
final class CellNotices implements Consumer<String> {
    private static final int MOST = 12;
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?(?= %)");

    private final Cells cells;
    private final Displays displays;
    private Optional<Cell> told = Optional.empty();
    private final List<String> lines = new ArrayList<>();
    private String id = "";

    CellNotices(Cells cells, Displays displays) {
        this.cells = cells;
        this.displays = displays;
    }

    @Override
    public synchronized void accept(String line) {
        cells.ofThisThread().ifPresent(cell -> tell(cell, SafeText.lines(Style.DEFAULTS, line)));
    }

    private void tell(Cell cell, String line) {
        boolean isFirst = told.filter(known -> known.name().equals(cell.name())).isEmpty();
        if (isFirst) {
            told = Optional.of(cell);
            lines.clear();
            id = displays.newId();
        }
        add(line);
        var bundle = MimeBundle.plain(String.join("\n", lines)).values();
        if (isFirst) {
            displays.show(cell, bundle, id);
        } else {
            displays.update(cell, bundle, id);
        }
    }

    private void add(String line) {
        int last = lines.size() - 1;
        if (last >= 0
                && FIGURE.matcher(line).find()
                && withoutFigure(lines.get(last)).equals(withoutFigure(line))) {
            lines.set(last, line);
        } else {
            lines.add(line);
        }
        if (lines.size() > MOST) {
            lines.remove(0);
        }
    }

    private static String withoutFigure(String line) {
        return FIGURE.matcher(line).replaceAll("");
    }
}
