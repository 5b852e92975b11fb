package nudge.model;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.prompt.DialogueFormat;

/**
 * What is known of an opened model.
 *
 * @param reference as the person named it: {@code smollm2}
 * @param description one line: size, kind, engine
 * @param identity what answers are cached under: base URL and name, or the sha256 of the file
 * @param kind a model, or something that stands in for one
 * @param format how dialogues are put to it
 * @param capabilities what it can do
 * @param attributes free numeric attributes ({@code parameters}, {@code rlhfSteps}), axes of sweeps
 */
public record ModelInfo(
        String reference,
        String description,
        String identity,
        ModelKind kind,
        DialogueFormat format,
        Set<Capability> capabilities,
        SortedMap<String, Double> attributes) {
    public ModelInfo {
        capabilities = Set.copyOf(capabilities);
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    /** The name with its mark: {@code sim: [SIMULATED]}. */
    public String label() {
        return kind.mark().isEmpty() ? reference : reference + " [" + kind.mark() + "]";
    }
}
