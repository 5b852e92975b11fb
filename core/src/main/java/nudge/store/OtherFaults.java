package nudge.store;

import java.nio.file.Path;
import java.sql.SQLException;
import nudge.data.DataException;

/** What is wrong with a file that is to be imported, in words, with what to do next. */
record OtherFaults(Path file) {
    private static final String NOTHING = " Nothing was imported.";
    private static final String MAKE = " Make a run file by: nudge export RUN --format run --out FILE.";

    DataException missing() {
        return new DataException("There is no file '" + file + "' to import."
                + " Give a run file, as 'nudge export RUN --format run --out FILE' writes it, or another store.");
    }

    DataException unreadable(Throwable cause) {
        return new DataException("The file '" + file + "' cannot be read: " + cause + "." + NOTHING, cause);
    }

    DataException changing() {
        return new DataException("The store '" + file + "' is being written to, so it cannot be read as a whole."
                + " Export its run with the program that uses it, or wait." + NOTHING);
    }

    DataException cutOff() {
        return new DataException("The store '" + file + "' was left in the middle of a change ('" + file
                + "-journal' is there). Open it with Nudge where it comes from, then export or import again."
                + NOTHING);
    }

    DataException explained(SQLException e) {
        return new DataException(
                "The file '" + file + "' is no run file, or a damaged one: SQLite cannot read it (" + e.getMessage()
                        + ")." + MAKE + NOTHING,
                e);
    }

    DataException foreign() {
        return new DataException(
                "The file '" + file + "' is an SQLite file of another program, not of Nudge." + MAKE + NOTHING);
    }

    DataException newer(int version) {
        return new DataException("The file '" + file + "' was written by a newer Nudge: it has version " + version
                + ", this one knows versions up to " + Schema.version() + ". Use the newer Nudge." + NOTHING);
    }

    DataException odd(String what, int version) {
        return new DataException("The file '" + file + "' is not as Nudge writes it: " + what + " is not as in version "
                + version + ". It may have been changed by hand." + MAKE + NOTHING);
    }

    DataException broken(int run, RuntimeException why) {
        return new DataException(
                "Run " + run + " of '" + file + "' cannot be read: " + why.getMessage() + "." + NOTHING, why);
    }

    DataException empty() {
        return new DataException("The store '" + file + "' holds no run." + NOTHING);
    }
}
