package nudge.repl;

import java.util.OptionalInt;
import nudge.data.UsageException;

/** What stands behind a command. */
final class Argument {
    private Argument() {}

    /** A whole number; nothing where nothing is said. */
    static OptionalInt number(String argument, String example) {
        if (argument.isBlank()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(argument.strip()));
        } catch (NumberFormatException e) {
            throw new UsageException("'" + argument.strip() + "' is not a whole number. For example: " + example, e);
        }
    }
}
