package nudge.store;

import java.sql.SQLException;
import nudge.data.DataException;

/** What went wrong with a store, in words, with what to do next. */
record Faults(String place) {
    private static final int PRIMARY_CODE = 0xff;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int IO_ERROR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;

    DataException explained(SQLException e) {
        return new DataException(
                switch (e.getErrorCode() & PRIMARY_CODE) {
                    case BUSY, LOCKED ->
                        "The store '" + place + "' is held by another program that does not let go."
                                + " End that program, or use another store (XDG_DATA_HOME).";
                    case READ_ONLY, CANNOT_OPEN -> unwritable(String.valueOf(e.getMessage()));
                    case FULL ->
                        "The disk of the store '" + place + "' is full. What was shown is kept;"
                                + " make room and run the same command again.";
                    case IO_ERROR ->
                        "The store '" + place + "' cannot be written to or read any more (" + e.getMessage()
                                + "). The disk may be over a quota, or gone. What was shown is kept; mend that and run"
                                + " the same command again.";
                    case CORRUPT, NOT_A_DATABASE ->
                        "The store '" + place + "' is broken: it is not a readable SQLite"
                                + " file. Move it away; a new one is made in its place.";
                    default -> "The store '" + place + "' failed: " + e.getMessage() + ".";
                },
                e);
    }

    DataException unwritable(Throwable cause) {
        return new DataException(unwritable(String.valueOf(cause.getMessage())), cause);
    }

    DataException newer(int version) {
        return new DataException("The store '" + place + "' was written by a newer Nudge: it has version " + version
                + ", this one knows versions up to " + Schema.version()
                + ". Use the newer Nudge, or another store (XDG_DATA_HOME).");
    }

    DataException foreign() {
        return new DataException("The file '" + place + "' is an SQLite file of another program, not a store of Nudge."
                + " Name another file, or another folder by XDG_DATA_HOME.");
    }

    private String unwritable(String why) {
        return "The store '" + place + "' cannot be written: " + why
                + ". Every answer is put on disk before it is shown, so nothing was run. Name a folder that can be"
                + " written by XDG_DATA_HOME.";
    }
}
