package nudge.store;

/**
 * What became of one run of a file that was imported.
 *
 * @param number by which this store knows it
 * @param there its number in the file
 * @param before whether the very same run was here before, so that nothing was added
 * @param done samples complete in all conditions
 * @param items samples in all
 */
public record ImportedRun(int number, int there, Before before, String task, String model, int done, int items) {
    /** In words: {@code Run 4 is now run 3 of the file: bbq-mini, smollm2, 40 of 40 samples.} */
    public String words() {
        var what = ": " + task + ", " + model + ", " + done + " of " + items + " samples";
        return switch (before) {
            case NEW -> "Run " + number + " is run " + there + " of the file" + what + ".";
            case KNOWN -> "Run " + there + " of the file is here already, as run " + number + what + ".";
        };
    }

    /** Whether a run was here before it was imported. */
    public enum Before {
        NEW,
        KNOWN
    }
}
