package nudge.kernel;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import nudge.Nudge;
import nudge.shell.MimeBundle;
import nudge.shell.Names;
import nudge.shell.Session;
import nudge.shell.ShellEngine;
import nudge.shell.ShellOptions;
import nudge.shell.SnippetOutput;
import org.jspecify.annotations.Nullable;

/** What cells are executed with. */
record Workshop(Nudge nudge, Session session, ShellEngine engine) {
    private static final String IMPORT = "import static nudge.kernel.Notebook.*;";

    static Workshop open(Nudge nudge, CellFront front, SnippetOutput output, InstantSource clock) {
        var imports = new ArrayList<>(nudge.registry().sessionImports());
        imports.add(IMPORT);
        var session = Session.open(nudge, front);
        var engine = ShellEngine.start(
                ShellOptions.of(clock, imports).withNames(new Names(nudge)).withOutput(output));
        return new Workshop(nudge, session, engine);
    }

    /** The forms of a value; none for what looks like nothing. Its own code may fail, go on for ever or be interrupted. */
    Map<String, Object> shown(@Nullable Object value) {
        return engine.shown(() -> session.bundle(value), MimeBundle::plain).values();
    }

    /** Ends what runs, keeps what is done, closes everything. */
    void close() {
        session.close();
        engine.close();
        nudge.close();
    }
}
