package nudge.tasks;

import java.util.List;
import nudge.data.Citation;
import nudge.data.Dataset;
import nudge.data.Papers;
import nudge.run.DataFolders;

/** The comparisons of helpful, honest and harmless replies, from the originals (Askell et al. 2021, 2.2.1). */
record HhhTask() implements ComparisonTask {
    private static final String CITATION =
            "Askell et al. 2021, A General Language Assistant as a Laboratory for Alignment; BIG-bench hhh_alignment";

    @Override
    public String name() {
        return "hhh";
    }

    @Override
    public String description() {
        return "HHH comparisons: which of two replies is more helpful, honest, harmless";
    }

    @Override
    public Dataset dataset(DataFolders folders) {
        var samples = HhhFiles.read(folders);
        var part = samples.size() < HhhFiles.PUBLISHED
                ? "; here " + samples.size() + " of the " + HhhFiles.PUBLISHED + " comparisons"
                : "";
        return new Dataset(name(), CITATION + part, "Apache-2.0", samples);
    }

    @Override
    public List<Citation> citations() {
        return List.of(Papers.GENERAL_ASSISTANT);
    }
}
