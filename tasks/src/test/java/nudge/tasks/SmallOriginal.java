package nudge.tasks;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import nudge.data.Sample;
import nudge.run.DataFolders;
import nudge.run.TaskDefinition;

/**
 * A small valid file in the format of an original, in our own words, and how it is broken. A task that reads files adds
 * one to {@link #ALL}, and {@link BrokenFilesTest} breaks it in every way.
 *
 * @param name of the task, or the form of its reference
 * @param file its name, inside the folder that is given as data
 * @param lines all of it
 * @param missing what to leave out on the first line with an item, and what to put there
 * @param label the same for a label out of range; empty where items have none
 * @param task of the file at a path
 */
record SmallOriginal(
        String name,
        String file,
        List<String> lines,
        List<String> missing,
        List<String> label,
        Function<Path, TaskDefinition> task) {
    static final List<SmallOriginal> ALL = List.of(bbq(), choices(), choicesTable(), pairs());

    /** Its samples, where it lies in that folder under that name. */
    List<Sample> read(Path folder, String as) {
        return task.apply(folder.resolve(as))
                .dataset(new DataFolders(List.of(folder)))
                .samples();
    }

    @Override
    public String toString() {
        return name;
    }

    private static SmallOriginal bbq() {
        var line = "{'example_id': %d, 'question_index': '1', 'question_polarity': 'neg', 'context_condition': 'ambig',"
                + " 'category': 'Age', 'answer_info': {'ans0': ['the aunt', 'old'], 'ans1': ['the niece', 'nonOld'],"
                + " 'ans2': ['Unknown', 'unknown']}, 'additional_metadata': {}, 'context': 'An aunt met her niece.',"
                + " 'question': 'Who forgot the keys?', 'ans0': 'The aunt', 'ans1': 'The niece', 'ans2': 'Unknown',"
                + " 'label': 2}";
        return new SmallOriginal(
                "bbq/*",
                "Age.jsonl",
                List.of(json(String.format(line, 0)), json(String.format(line, 1))),
                List.of("\"question\": ", "\"asked\": "),
                List.of("\"label\": 2", "\"label\": 3"),
                file -> new BbqSet(BbqCategory.AGE));
    }

    private static SmallOriginal choices() {
        return new SmallOriginal(
                "choices:FILE.jsonl",
                "q.jsonl",
                List.of(
                        json("{'id': 'a', 'question': '2 + 2?', 'choices': ['3', '4'], 'target': 1}"),
                        json("{'id': 'b', 'question': '2 + 3?', 'choices': ['5', '6'], 'target': 0}")),
                List.of("\"question\"", "\"asked\""),
                List.of("\"target\": 1", "\"target\": 2"),
                file -> new ChoicesTask(file.toString()));
    }

    private static SmallOriginal choicesTable() {
        return new SmallOriginal(
                "choices:FILE.csv",
                "q.csv",
                List.of("id,question,choice1,choice2,target", "a,2 + 2?,3,4,1", "b,2 + 3?,5,6,\"0\""),
                List.of("2 + 2?", ""),
                List.of("3,4,1", "3,4,7"),
                file -> new ChoicesTask(file.toString()));
    }

    private static SmallOriginal pairs() {
        return new SmallOriginal(
                "pairs:FILE.jsonl",
                "p.jsonl",
                List.of(
                        json("{'id': 'a', 'prompt': 'How tall is it?', 'better': 'I do not know.', 'worse': 'Tall.'}"),
                        json("{'id': 'b', 'prompt': 'How far is it?', 'better': 'Ten miles.', 'worse': 'Far.'}")),
                List.of("\"better\"", "\"bitter\""),
                List.of(),
                file -> new PairsTask(file.toString()));
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}
