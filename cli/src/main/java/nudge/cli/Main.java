package nudge.cli;

/** The program that {@code ./nudge} starts. */
public final class Main {
    private static final int USAGE = 2;

    private Main() {}

    /**
     * Runs one command line and ends the process with its exit code.
     *
     * @param args the words after {@code nudge}
     */
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("warm-up")) {
            return;
        }
        System.err.println("Usage: nudge [COMMAND] [OPTIONS]");
        System.exit(USAGE);
    }
}
