package nudge.shell;

import java.util.List;
import nudge.view.Showable;
import nudge.view.Style;
import org.jspecify.annotations.Nullable;

/**
 * A place where a value was displayed: {@code var d = display(x)}, then {@code d.update(y)} puts another in its stead,
 * where the page can; elsewhere it is printed below. Itself it looks like nothing.
 */
public final class Display extends Showable {
    private final Session session;
    private final String id;

    Display(Session session, String id) {
        this.session = session;
        this.id = id;
    }

    /** What the front end knows the place by. */
    public String id() {
        return id;
    }

    /** Another value in this place. */
    public Display update(@Nullable Object value) {
        session.front().update(id, session.bundle(value));
        return this;
    }

    @Override
    public List<String> lines(Style style) {
        return List.of();
    }
}
