package nudge.kernel;

import nudge.shell.MimeBundle;

/** A cell that something is shown in while it goes on. Safe for use by several threads. */
interface CellPlace {
    /** For a display; unique among all kernels. */
    String newId();

    /** This is shown here: where the cell gives it as its value, it need not be shown once more. */
    void shows(Object value);

    /** As {@link #shows}, for the run of a number. */
    void showsRun(int number);

    void show(String id, MimeBundle bundle);

    /** Puts another value wherever the one with this id is shown. */
    void update(String id, MimeBundle bundle);
}
