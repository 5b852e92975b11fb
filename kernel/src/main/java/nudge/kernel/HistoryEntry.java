package nudge.kernel;

/**
 * A cell that was executed once.
 *
 * @param session number of the kernel's life, 1-based, growing
 * @param line number of the cell in it
 */
record HistoryEntry(int session, int line, String source) {}
