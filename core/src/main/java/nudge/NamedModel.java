package nudge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.data.UsageException;
import nudge.model.ModelOptions;
import nudge.model.Prices;

/**
 * A model as the models file describes it.
 *
 * @param name as a person calls it
 * @param reference which model it is
 * @param settings as the command line would give them, by name
 * @param attributes axes of sweeps
 * @param prices of its tokens
 * @param concurrency requests at once
 * @param problems what is wrong in its entry; with any, it cannot be used
 */
public record NamedModel(
        String name,
        String reference,
        SortedMap<String, String> settings,
        SortedMap<String, Double> attributes,
        Prices prices,
        Optional<Integer> concurrency,
        List<String> problems) {
    public NamedModel {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        problems = List.copyOf(problems);
    }

    /**
     * This model's options below what was said otherwise, which counts.
     *
     * @throws UsageException where its entry is wrong
     */
    ModelOptions under(ModelOptions said) {
        if (!problems.isEmpty()) {
            throw new UsageException("Model '" + name + "' can't be used: " + String.join("\n  ", problems));
        }
        var options = said;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            options = said.setting(setting.getKey()).isPresent()
                    ? options
                    : options.withSetting(setting.getKey(), setting.getValue());
        }
        var numbers = new TreeMap<>(attributes);
        numbers.putAll(said.attributes());
        return options.withAttributes(numbers)
                .withPrices(said.prices().isKnown() ? said.prices() : prices)
                .withName(name);
    }
}
