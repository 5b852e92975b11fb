package nudge.repl;

/** Whether values that are longer than the window are shown on a screen of their own. */
public enum Paging {
    ON,
    OFF
}
