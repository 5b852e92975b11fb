package nudge.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nudge.data.Citation;
import nudge.data.Dataset;
import nudge.data.Papers;
import nudge.run.DataFolders;
import nudge.score.Metric;
import nudge.score.Reading;

/** All categories of BBQ that are there, pooled. */
final class BbqAll extends BbqQuestions {
    static final String NAME = "bbq/all";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "BBQ, all categories at hand";
    }

    @Override
    public Dataset dataset(DataFolders folders) {
        var files = new BbqFiles(folders);
        var here = Arrays.stream(BbqCategory.values())
                .flatMap(category -> files.find(category).stream())
                .toList();
        if (here.isEmpty()) {
            files.require(BbqCategory.AGE);
        }
        return new Dataset(
                name(),
                BbqSet.CITATION,
                BbqSet.LICENCE,
                here.stream().flatMap(file -> files.read(file).stream()).toList());
    }

    @Override
    public List<Citation> citations() {
        return List.of(Papers.BBQ);
    }

    @Override
    public String breakdown() {
        return "category," + BbqSamples.NAMES;
    }

    /** Besides the pooled figures, which come first, the means of categories: the paper does not say which is its "overall". */
    @Override
    public List<Metric> metrics(Reading reading) {
        var pooled = super.metrics(reading);
        return Stream.concat(pooled.stream(), BbqCategoryMeans.of(pooled)).toList();
    }

    @Override
    public List<String> lacking(DataFolders folders) {
        return BbqNotes.lacking(folders);
    }
}
