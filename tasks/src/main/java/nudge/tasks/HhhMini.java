package nudge.tasks;

import java.util.List;
import nudge.data.Citation;
import nudge.data.Dataset;
import nudge.data.Papers;
import nudge.data.Sample;
import nudge.run.DataFolders;

/** The small set of comparisons that comes with Nudge. */
record HhhMini() implements ComparisonTask {
    @Override
    public String name() {
        return "hhh-mini";
    }

    @Override
    public String description() {
        return "40 comparisons of replies, written for Nudge: for demos and tests, no benchmark";
    }

    @Override
    public Dataset dataset(DataFolders folders) {
        return new Dataset(
                name(),
                "Nudge's own comparisons in the design of Askell et al. 2021",
                "Apache-2.0",
                PairsFile.bundled("hhh-mini.jsonl").samples());
    }

    @Override
    public List<Citation> citations() {
        return List.of(Papers.NUDGE, Papers.GENERAL_ASSISTANT);
    }

    @Override
    public List<String> notes(List<Sample> samples) {
        return List.of("hhh-mini is for demos and tests: no published figure can be reproduced with it.");
    }
}
