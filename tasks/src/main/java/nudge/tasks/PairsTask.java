package nudge.tasks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nudge.data.DataException;
import nudge.data.Dataset;
import nudge.data.Sample;
import nudge.run.DataFolders;

/** A person's own comparisons, from a file. */
record PairsTask(String file) implements ComparisonTask {
    static final String FORM = "pairs:";

    @Override
    public String name() {
        return FORM + file;
    }

    @Override
    public String description() {
        return "pairs of replies of one's own";
    }

    /** The file as named, or under one of the folders. */
    @Override
    public Dataset dataset(DataFolders folders) {
        return new Dataset(
                name(),
                "a file of one's own",
                "none stated",
                PairsFile.read(path(folders)).samples());
    }

    @Override
    public Map<String, String> understood(DataFolders folders) {
        return PairsFile.read(path(folders)).understood();
    }

    @Override
    public List<String> notes(List<Sample> samples) {
        return List.of("Own pairs: the better reply stands first in one half of them, second in the other.");
    }

    private Path path(DataFolders folders) {
        var path = Path.of(file);
        return Files.isRegularFile(path)
                ? path
                : folders.find(List.of(file))
                        .orElseThrow(() -> new DataException("The pairs file '" + file
                                + "' is not here. Give the path of a JSON Lines, JSON or CSV file with 'prompt',"
                                + " 'better' and 'worse', or with whole dialogues 'chosen' and 'rejected'."));
    }
}
