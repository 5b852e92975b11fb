package nudge.kernel;

import java.util.Map;
import nudge.Nudge;
import nudge.shell.MimeBundle;
import nudge.shell.Session;
import nudge.shell.ShellEngine;
import nudge.shell.SnippetOutput;
import org.jspecify.annotations.Nullable;

/** What cells are executed with. */
record Workshop(Nudge nudge, Session session, ShellEngine engine) {
    static Workshop open(Beginning beginning, CellFront front, SnippetOutput output) {
        beginning.printTo(output);
        var nudge = beginning.nudge();
        var models = nudge.settings().models().withNotices(new CellNotices(front.cells(), front.displays()));
        nudge.settings(nudge.settings().withModels(models));
        return new Workshop(nudge, Session.open(nudge, front), beginning.engine());
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
