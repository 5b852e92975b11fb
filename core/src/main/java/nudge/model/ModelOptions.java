package nudge.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nudge.prompt.DialogueFormat;

/**
 * What a person says about a model besides its name.
 *
 * @param settings by name: {@code base-url}, {@code dialogue}, {@code threads}, {@code accept-licence}; unknown ones
 *     are an error of the provider
 * @param attributes numbers that sweeps use as axes
 * @param prices of its tokens
 * @param name that a person has given the model; empty where its reference is its name
 * @param notices where lines such as "Fetching smollm2 (98 MB)" go
 */
public record ModelOptions(
        SortedMap<String, String> settings,
        SortedMap<String, Double> attributes,
        Prices prices,
        String name,
        Consumer<String> notices) {
    public static final ModelOptions DEFAULTS =
            new ModelOptions(new TreeMap<>(), new TreeMap<>(), Prices.UNKNOWN, "", line -> {});

    public ModelOptions {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    public Optional<String> setting(String wanted) {
        return Optional.ofNullable(settings.get(wanted));
    }

    public Optional<DialogueFormat> dialogue() {
        return setting("dialogue").map(DialogueFormat::parse);
    }

    public ModelOptions withSetting(String setting, String value) {
        var more = new TreeMap<>(settings);
        more.put(setting, value);
        return new ModelOptions(more, attributes, prices, name, notices);
    }

    public ModelOptions withAttributes(Map<String, Double> others) {
        return new ModelOptions(settings, new TreeMap<>(others), prices, name, notices);
    }

    public ModelOptions withNotices(Consumer<String> other) {
        return new ModelOptions(settings, attributes, prices, name, other);
    }

    public ModelOptions withPrices(Prices other) {
        return new ModelOptions(settings, attributes, other, name, notices);
    }

    public ModelOptions withName(String other) {
        return new ModelOptions(settings, attributes, prices, other, notices);
    }

    /** What a provider knows of a model, with what a person said of it: every provider's last step. */
    public ModelInfo told(ModelInfo info) {
        return (name.isEmpty() ? info : info.called(name)).withPrices(prices);
    }
}
