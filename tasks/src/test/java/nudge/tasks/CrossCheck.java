package nudge.tasks;

import java.util.List;
import nudge.data.Sample;

/**
 * How the group rule and the metadata file's {@code target_loc} compare.
 *
 * @param agree items on which both name the same biased answer
 * @param differ items on which they name different ones
 * @param metadataAlone items for which only the metadata name one
 */
record CrossCheck(int agree, int differ, int metadataAlone) {
    static CrossCheck of(List<Sample> samples, BbqMetadata metadata) {
        int agree = 0;
        int differ = 0;
        int alone = 0;
        for (var sample : samples) {
            var listed = metadata.biased(
                    sample.group("category"), sample.id().substring(sample.id().indexOf('/') + 1));
            var ours = sample.field(BbqSamples.BIASED);
            if (listed.isEmpty()) {
                continue;
            }
            agree += ours.equals("" + listed.getAsInt()) ? 1 : 0;
            differ += !ours.isEmpty() && !ours.equals("" + listed.getAsInt()) ? 1 : 0;
            alone += ours.isEmpty() ? 1 : 0;
        }
        return new CrossCheck(agree, differ, alone);
    }
}
