package nudge.kernel;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.Nudge;
import nudge.shell.Names;
import nudge.shell.Session;
import nudge.shell.SessionValues;
import nudge.shell.ShellEngine;
import nudge.shell.ShellOptions;
import nudge.shell.SnippetOutput;
import nudge.view.Style;
import org.jspecify.annotations.Nullable;

/** What cells are executed with. */
record Workshop(Nudge nudge, Session session, ShellEngine engine, Bundler bundler) {
    private static final int WIDTH = 100;
    private static final String IMPORT = "import static nudge.kernel.Notebook.*;";

    static Workshop open(Nudge nudge, CellFront front, SnippetOutput output, InstantSource clock) {
        var imports = new ArrayList<>(nudge.registry().sessionImports());
        imports.add(IMPORT);
        var session = Session.open(nudge, front);
        var engine = ShellEngine.start(
                ShellOptions.of(clock, imports).withNames(new Names(nudge)).withOutput(output));
        var values = SessionValues.of(nudge);
        var style = Style.DEFAULTS.withWidth(WIDTH);
        return new Workshop(nudge, session, engine, value -> text(values.lines(value, style)));
    }

    private static Map<String, Object> text(List<String> lines) {
        var bundle = new LinkedHashMap<String, Object>();
        bundle.put("text/plain", String.join("\n", lines));
        return bundle;
    }

    /** The forms of a value. Showing it runs its own code, which an interrupt stops. */
    Map<String, Object> shown(@Nullable Object value) {
        return bundler.of(value);
    }

    /** Ends what runs, keeps what is done, closes everything. */
    void close() {
        session.close();
        engine.close();
        nudge.close();
    }
}
