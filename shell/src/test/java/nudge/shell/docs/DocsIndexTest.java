package nudge.shell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsIndexTest {
    private static final DocsIndex OURS = DocsIndex.installed();

    @TempDir
    Path folder;

    private DocsIndex indexOf(String source) throws IOException {
        Files.writeString(folder.resolve("A.java"), source);
        var index = folder.resolve("docs.index");
        DocsIndexer.write(List.of(folder), index);
        return DocsIndex.of(Files.readAllLines(index).stream().map(Doc::read).toList());
    }

    @Test
    void verbs_are_there_with_their_parameters() {
        var docs = OURS.members("Helpers", "run");

        assertThat(docs)
                .extracting(Doc::signature)
                .containsExactly(
                        "RunHandle Helpers.run(Task task, Condition... conditions)",
                        "RunHandle Helpers.run(String task, Condition... conditions)");
        assertThat(docs.get(0).text().first())
                .isEqualTo("Asks a task's samples under conditions; without conditions, the task's own.");
    }

    @Test
    void constants_of_all_modules_are_there() {
        assertThat(OURS.members("Tasks", "bbq")).hasSize(1);
        assertThat(OURS.members("Conditions", "Q_IF")).hasSize(1);
        assertThat(OURS.members("nudge.run.RunSnapshot.State", "DONE")).hasSize(1);
    }

    @Test
    void members_of_types_above_are_members() {
        assertThat(OURS.members("BbqTask", "limit")).extracting(Doc::owner).containsExactly("nudge.run.Task");
    }

    @Test
    void only_public_things_are_there() throws IOException {
        var index = indexOf("package p; public class A { int hidden; public int seen; class B { public int no; }"
                + " public interface C { void m(); } }");

        assertThat(index.types()).containsExactlyInAnyOrder("p.A", "p.A.C");
        assertThat(index.members("A")).extracting(Doc::name).containsExactly("seen");
        assertThat(index.members("A.C")).extracting(Doc::name).containsExactly("m");
    }

    @Test
    void components_of_a_record_have_what_its_doc_says_of_them() throws IOException {
        var index = indexOf("package p; /** A point.\n@param x to the right\n*/ public record A(int x, int... y) {"
                + " public A { } }");

        assertThat(index.members("A", "x").get(0).text().body()).isEqualTo("to the right");
        assertThat(index.members("A", "y").get(0).signature()).isEqualTo("int[] A.y()");
    }

    @Test
    void overload_is_found_by_types_however_they_are_written() throws IOException {
        var index =
                indexOf("package p; import java.util.*; public class A { /** One. */ public void m(List<String> a) {}"
                        + " /** Two. */ public void m(int... a) {} }");

        assertThat(index.member("p.A", "m", List.of("java.util.List<java.lang.String>"))
                        .map(doc -> doc.text().body()))
                .contains("One.");
        assertThat(index.member("A", "m", List.of("int[]"))
                        .map(doc -> doc.text().body()))
                .contains("Two.");
    }

    @Test
    void member_that_says_nothing_has_the_words_of_the_one_above() throws IOException {
        var index = indexOf("package p; public class A implements A.B { @Override public void m() {}"
                + " public interface B { /** Does m. */ void m(); } }");

        assertThat(index.member("A", "m", List.of()).map(doc -> doc.text().body()))
                .contains("Does m.");
    }

    @Test
    void line_of_the_index_keeps_everything() throws IOException {
        var doc = new Doc(
                Doc.Kind.METHOD,
                "p.A",
                "m",
                List.of(new Doc.Parameter("Map<String, int[]>", "a"), new Doc.Parameter("int...", "b")),
                "<T> T",
                List.of(),
                "One \\n\nTwo.");

        assertThat(Doc.read(doc.line())).isEqualTo(doc);
    }
}
