package nudge.model;

/** Whether answers come from a model, from a rule, from a simulation or from a file; shown on every screen and file. */
public enum ModelKind {
    MODEL(""),
    SIMULATED("SIMULATED"),
    SCRIPTED("SCRIPTED"),
    REPLAYED("REPLAYED ANSWERS");

    private final String mark;

    ModelKind(String mark) {
        this.mark = mark;
    }

    /** The label that stands beside the model's name wherever it shows; empty for a real model. */
    public String mark() {
        return mark;
    }
}
