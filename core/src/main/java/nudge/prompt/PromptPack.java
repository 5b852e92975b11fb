package nudge.prompt;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sentences sent to models, by key ({@code bbq/instruction}, {@code any/cot}, {@code hhh/01}).
 *
 * @param name short name, recorded with every run
 * @param source where the words come from
 * @param licence their licence
 * @param texts text by key; {@code {holes}} are filled from the sample
 * @param origins the pack that each key came from, after overlays
 */
public record PromptPack(
        String name,
        String source,
        String licence,
        SortedMap<String, String> texts,
        SortedMap<String, String> origins) {
    public PromptPack {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
    }

    public static PromptPack of(String name, String source, String licence, Map<String, String> texts) {
        var origins = new TreeMap<String, String>();
        texts.keySet().forEach(key -> origins.put(key, name));
        return new PromptPack(name, source, licence, new TreeMap<>(texts), origins);
    }

    /** This pack's texts over another's; keys that only the other has stay. Named as this one. */
    public PromptPack over(PromptPack base) {
        var merged = new TreeMap<>(base.texts);
        merged.putAll(texts);
        var from = new TreeMap<>(base.origins);
        from.putAll(origins);
        return new PromptPack(name, source, licence, merged, from);
    }
}
