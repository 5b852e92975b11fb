package nudge.models.http;

import java.util.SortedMap;
import nudge.model.Capability;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.prompt.DialogueFormat;

/**
 * What is known of a model before its server is asked.
 *
 * @param reference as the person named it
 * @param kind of server, in words: {@code OpenAI-compatible chat}
 * @param identity base URL and name, without whatever the server serves
 * @param format how dialogues are put to it
 * @param attributes a person gave it
 */
record ModelCard(
        String reference, String kind, String identity, DialogueFormat format, SortedMap<String, Double> attributes) {
    /** With what was found out; the words that ask for a prefix are a part of its identity where they are used. */
    ModelInfo info(Abilities abilities, PrefixRequest prefixRequest) {
        var asks = abilities.can(Capability.FORCED_PREFIX) ? "" : " | " + prefixRequest.words();
        var serves = abilities.serves().isEmpty() ? "" : " | " + abilities.serves();
        return new ModelInfo(
                reference,
                kind + ": " + abilities.found(),
                identity + serves + asks,
                ModelKind.MODEL,
                format,
                abilities.can(),
                attributes);
    }
}
