package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nudge.data.DataException;
import nudge.data.Sample;
import nudge.run.DataFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsFileTest {
    @TempDir
    private Path folder;

    @Test
    void lines_lists_and_tables_give_the_same_pairs() throws IOException {
        var lines = read("p.jsonl", """
                {"id": "a", "prompt": "One?", "better": "Yes.", "worse": "No."}
                {"id": "b", "prompt": "Two?", "better": "Aye.", "worse": "Nay."}
                """);
        var list = read("p.json", """
                [{"id": "a", "prompt": "One?", "better": "Yes.", "worse": "No."},
                 {"id": "b", "prompt": "Two?", "better": "Aye.", "worse": "Nay."}]
                """);
        var table = read("p.csv", "id,prompt,better,worse\r\na,One?,Yes.,No.\r\nb,Two?,Aye.,Nay.\r\n");

        assertThat(lines.samples()).isEqualTo(list.samples()).isEqualTo(table.samples());
        assertThat(lines.samples())
                .extracting(Sample::choices)
                .containsExactly(List.of("Yes.", "No."), List.of("Nay.", "Aye."));
        assertThat(lines.samples()).extracting(Sample::target).containsExactly(0, 1);
    }

    @Test
    void whole_dialogues_are_cut_where_their_last_replies_begin() throws IOException {
        var pairs = read("p.jsonl", """
                {"chosen": "\\n\\nHuman: One?\\n\\nAssistant: What?\\n\\nHuman: Two?\\n\\nAssistant: Yes.", \
                "rejected": "\\n\\nHuman: One?\\n\\nAssistant: What?\\n\\nHuman: Two?\\n\\nAssistant: No."}
                """);

        var sample = pairs.samples().get(0);

        assertThat(sample.id()).isEqualTo("line-1");
        assertThat(sample.field("dialogue")).isEqualTo("\n\nHuman: One?\n\nAssistant: What?");
        assertThat(sample.field("question")).isEqualTo("Two?");
        assertThat(sample.choices()).containsExactly("Yes.", "No.");
    }

    @Test
    void replies_may_be_messages_with_roles() throws IOException {
        var pairs = read("p.jsonl", """
                {"prompt": "One?", "chosen": [{"role": "user", "content": "One?"}, {"role": "assistant", "content": "Yes."}], \
                "rejected": [{"role": "user", "content": "One?"}, {"role": "assistant", "content": "No."}]}
                """);

        assertThat(pairs.samples().get(0).choices()).containsExactly("Yes.", "No.");
        assertThat(pairs.samples().get(0).field("question")).isEqualTo("One?");
    }

    @Test
    void what_was_understood_and_what_was_left_out_is_told() throws IOException {
        var pairs = read("p.jsonl", """
                {"prompt": "One?", "chosen": "Yes.", "rejected": "No.", "category": "c", "score": 3}
                {"prompt": "One?", "chosen": "Yes.", "rejected": "Yes. "}
                {"prompt": "One?", "chosen": "Yes.", "rejected": " "}
                {"prompt": "Hm.\\n\\nAssistant: Oh.", "chosen": "Yes.", "rejected": "No."}
                {"chosen": "Hi.\\n\\nAssistant: A.", "rejected": "Ho.\\n\\nAssistant: B."}
                {"chosen": "Hi.\\n\\nAssistant:", "rejected": "Hi.\\n\\nAssistant: B."}
                {"chosen": "\\n\\nAssistant: A.", "rejected": "\\n\\nAssistant: B."}
                """);

        assertThat(pairs.understood().toString())
                .isEqualTo("{file=" + folder.resolve("p.jsonl")
                        + ", JSON Lines, pairs=1 with 1 different prompts, 0 of them"
                        + " with earlier turns, prompt='prompt', better='chosen', worse='rejected', id=the line's number,"
                        + " groups='category', left out=1, as a dialogue ends without a reply (line 6); 1, as a reply is"
                        + " empty (line 3); 1, as both replies are the same (line 2); 1, as the dialogues part before their"
                        + " last reply (line 5); 1, as the prompt does not end with a person's turn (line 4); 1, as there is"
                        + " no turn before the reply (line 7), not read='score'}");
    }

    @Test
    void broken_lines_are_named_all_at_once() throws IOException {
        var file = Files.writeString(folder.resolve("p.jsonl"), """
                {"id": "a", "prompt": "One?", "better": "Yes.", "worse": "No."}
                {"id": "a", "prompt": "Two?", "better": "Yes.", "worse": "No."}
                {"id": "b", "prompt": "Two?", "better": "Yes."}
                {"id": "c", "prompt": "Two?", "wor
                """);

        assertThatThrownBy(() -> PairsFile.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("'" + file + "' has 3 problems:\n  line 4: not JSON: ")
                .hasMessageContaining("\n  line 2: the 'id' stands on line 1 already; ids must be unique\n"
                        + "  line 3: neither 'worse' nor 'rejected' is there as a text. A pair has 'prompt', 'better' and"
                        + " 'worse', or whole dialogues 'chosen' and 'rejected'\n");
    }

    @Test
    void a_file_without_a_usable_pair_is_refused() throws IOException {
        var empty = Files.writeString(folder.resolve("e.jsonl"), "");
        var same = Files.writeString(
                folder.resolve("s.jsonl"), "{\"prompt\": \"Q?\", \"better\": \"a\", \"worse\": \"a\"}");

        assertThatThrownBy(() -> PairsFile.read(empty)).hasMessageContaining("line 1: there is no pair in it");
        assertThatThrownBy(() -> PairsFile.read(same))
                .hasMessageContaining("no pair in it can be used: 1, as both replies are the same (line 1)");
        assertThatThrownBy(() -> new PairsTask("none.jsonl").dataset(DataFolders.NONE))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("The pairs file 'none.jsonl' is not here. Give the path of a JSON Lines, JSON");
    }

    @Test
    void packed_files_and_marks_do_not_matter() throws IOException {
        var packed = folder.resolve("p.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("\ufeff{\"prompt\": \"One?\", \"better\": \"Yes.\", \"worse\": \"No.\"}\r\n"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        assertThat(PairsFile.read(packed).samples()).hasSize(1);
    }

    /** Counted apart, by a script of its own: 4 without a reply and 5 that part early; 4, 9, and 2 that are the same. */
    @Test
    void published_preferences_are_read_and_what_cannot_be_is_left_out() {
        var harmless = PairsFile.read(Originals.folder().resolve("hh-rlhf/harmless-base/test.jsonl.gz"));
        var helpful = PairsFile.read(Originals.folder().resolve("hh-rlhf/helpful-base/test.jsonl.gz"));

        assertThat(harmless.samples().size()).isEqualTo(2303);
        assertThat(harmless.understood().get("left out"))
                .isEqualTo("4, as a dialogue ends without a reply (lines 87, 517, 926, 1104); 5, as the dialogues part"
                        + " before their last reply (lines 1255, 1689, 1951, 1953, 2037)");
        assertThat(helpful.samples().size()).isEqualTo(2339);
        assertThat(helpful.understood().get("left out"))
                .contains("2, as both replies are the same (lines 722, 2169)", "9, as the dialogues part");
        assertThat(harmless.samples().stream().filter(sample -> sample.target() == 0))
                .hasSize(1152);
    }

    private PairsRead read(String name, String text) throws IOException {
        return PairsFile.read(Files.writeString(folder.resolve(name), text));
    }
}
