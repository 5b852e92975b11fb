package nudge.cli.bench;

/**
 * One run to be measured.
 *
 * @param latencyMillis of each answer of the server
 */
record Row(int items, int atOnce, int latencyMillis) {
    /** {@code ITEMS/AT_ONCE/LATENCY_MILLIS}. */
    static Row parse(String text) {
        var parts = text.split("/", -1);
        return new Row(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    double idealMillis() {
        return (double) items / atOnce * latencyMillis;
    }

    @Override
    public String toString() {
        return items + " items, " + atOnce + " at once, " + latencyMillis + " ms";
    }
}
