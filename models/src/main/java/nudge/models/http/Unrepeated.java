package nudge.models.http;

import java.util.function.Consumer;

/** Lets a text through without its beginning, where that repeats the prefix that was asked for. */
final class Unrepeated implements Consumer<String> {
    private final String prefix;
    private final Consumer<String> next;
    private final StringBuilder held = new StringBuilder();
    private boolean known;

    Unrepeated(String prefix, Consumer<String> next) {
        this.prefix = prefix;
        this.next = next;
        this.known = prefix.isEmpty();
    }

    @Override
    public void accept(String piece) {
        if (known) {
            next.accept(piece);
            return;
        }
        held.append(piece);
        var begun = held.toString().stripLeading();
        if (begun.length() >= prefix.length() || !prefix.startsWith(begun)) {
            known = true;
            pass(begun.startsWith(prefix) ? begun.substring(prefix.length()) : held.toString());
        }
    }

    /** What was held back is let through. */
    void end() {
        if (!known) {
            known = true;
            pass(held.toString());
        }
    }

    private void pass(String text) {
        if (!text.isEmpty()) {
            next.accept(text);
        }
    }
}
