package nudge.models.http;

import nudge.model.Capability;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.model.ModelOptions;
import nudge.prompt.DialogueFormat;

/**
 * What is known of a model before its server is asked.
 *
 * @param reference as the person named it
 * @param kind of server, in words: {@code OpenAI-compatible chat}
 * @param identity base URL and name, without whatever the server serves
 * @param format how dialogues are put to it
 * @param options what a person said of it
 */
record ModelCard(String reference, String kind, String identity, DialogueFormat format, ModelOptions options) {
    /** With what was found out; the words that ask for a prefix are a part of its identity where they are used. */
    ModelInfo info(Abilities abilities, PrefixRequest prefixRequest) {
        var asks = abilities.can(Capability.FORCED_PREFIX) ? "" : " | " + prefixRequest.words();
        var serves = abilities.serves().isEmpty() ? "" : " | " + abilities.serves();
        return options.told(new ModelInfo(
                reference,
                kind + ": " + abilities.found(),
                identity + serves + asks,
                ModelKind.MODEL,
                format,
                abilities.can(),
                options.attributes()));
    }

    /** Before its server was asked. */
    ModelInfo unasked(Abilities supposed) {
        return options.told(new ModelInfo(
                reference,
                kind + ", supposed: " + supposed.found(),
                identity,
                ModelKind.MODEL,
                format,
                supposed.can(),
                options.attributes()));
    }
}
