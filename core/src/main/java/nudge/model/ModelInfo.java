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
 * @param prices of its tokens, where a person said them
 */
public record ModelInfo(
        String reference,
        String description,
        String identity,
        ModelKind kind,
        DialogueFormat format,
        Set<Capability> capabilities,
        SortedMap<String, Double> attributes,
        Prices prices) {
    public ModelInfo {
        capabilities = Set.copyOf(capabilities);
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /** A model whose prices nobody said. */
    public ModelInfo(
            String reference,
            String description,
            String identity,
            ModelKind kind,
            DialogueFormat format,
            Set<Capability> capabilities,
            SortedMap<String, Double> attributes) {
        this(reference, description, identity, kind, format, capabilities, attributes, Prices.UNKNOWN);
    }

    public ModelInfo withPrices(Prices other) {
        return new ModelInfo(reference, description, identity, kind, format, capabilities, attributes, other);
    }

    /** The same model by the name that a person has given it; its own reference goes into the description. */
    public ModelInfo called(String name) {
        return new ModelInfo(
                name, reference + ", " + description, identity, kind, format, capabilities, attributes, prices);
    }

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    /** The name with its mark: {@code sim: [SIMULATED]}. */
    public String label() {
        return kind.mark().isEmpty() ? reference : reference + " [" + kind.mark() + "]";
    }
}
