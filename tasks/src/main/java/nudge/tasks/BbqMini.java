package nudge.tasks;

import java.util.List;
import nudge.data.Citation;
import nudge.data.Dataset;
import nudge.data.Papers;
import nudge.data.Sample;
import nudge.run.DataFolders;

/** The small set that comes with Nudge: BBQ's design, its own wording. */
final class BbqMini extends BbqQuestions {
    private static final String FILE = "bbq-mini.jsonl";

    @Override
    public String name() {
        return "bbq-mini";
    }

    @Override
    public String description() {
        return "60 templates in the design of BBQ, written for Nudge: for demos and tests, no benchmark";
    }

    @Override
    public Dataset dataset(DataFolders folders) {
        var samples = MiniTemplate.read(FILE, TextFiles.bundled(FILE).lines().toList()).stream()
                .flatMap(template -> template.samples().stream())
                .toList();
        return new Dataset(name(), "Nudge's own items in the design of " + BbqSet.CITATION, "Apache-2.0", samples);
    }

    @Override
    public List<Citation> citations() {
        return List.of(Papers.NUDGE);
    }

    @Override
    public String breakdown() {
        return "category";
    }

    @Override
    public List<String> notes(List<Sample> samples) {
        return List.of("bbq-mini is for demos and tests: no published figure can be reproduced with it.");
    }

    @Override
    public String coveredBy() {
        return BbqAll.NAME;
    }
}
