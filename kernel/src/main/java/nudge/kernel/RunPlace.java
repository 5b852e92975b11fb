package nudge.kernel;

import nudge.shell.MimeBundle;

/** Where one run is shown: displays that are made once and changed from then on. Safe for use by several threads. */
interface RunPlace {
    /** For a display; unique among all kernels. */
    String newId();

    /** The run of this number is shown here: as a value it need not be shown once more. */
    void shows(int run);

    void show(String id, MimeBundle bundle);

    /** Puts another value wherever the one with this id is shown. */
    void update(String id, MimeBundle bundle);
}
