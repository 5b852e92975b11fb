package nudge.tasks;

import java.util.List;
import nudge.data.Citation;
import nudge.data.Dataset;
import nudge.data.Papers;
import nudge.run.DataFolders;

/** One category of BBQ, from the originals. */
final class BbqSet extends BbqQuestions {
    static final String CITATION =
            "Parrish et al. 2022, BBQ: A Hand-Built Bias Benchmark for Question Answering (Findings of ACL)";
    static final String LICENCE = "CC BY 4.0";

    private final BbqCategory category;

    BbqSet(BbqCategory category) {
        this.category = category;
    }

    @Override
    public String name() {
        return category.task();
    }

    @Override
    public String description() {
        return "BBQ, " + category.about();
    }

    @Override
    public Dataset dataset(DataFolders folders) {
        var files = new BbqFiles(folders);
        return new Dataset(name(), CITATION, LICENCE, files.read(files.require(category)));
    }

    @Override
    public List<Citation> citations() {
        return List.of(Papers.BBQ);
    }

    @Override
    public String breakdown() {
        if (category.isIntersectional()) {
            return "contrast," + BbqSamples.NAMES;
        }
        return category.hasNames() ? "label_type" : "";
    }

    @Override
    public String coveredBy() {
        return BbqAll.NAME;
    }
}
