package nudge.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every entry is read by a parser of BibTeX, and says who, what, when and where. */
class PapersTest {
    static List<Citation> papers() throws IllegalAccessException {
        return Arrays.stream(Papers.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (Citation) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void an_entry_is_whole(Citation paper) throws Exception {
        var entry = parsed(paper.bibtex());

        assertThat(entry.getKey().getValue()).isEqualTo(paper.key());
        assertThat(entry.getType().getValue()).isEqualToIgnoringCase(paper.type());
        assertThat(value(entry, BibTeXEntry.KEY_TITLE)).hasSizeGreaterThan(15);
        assertThat(value(entry, BibTeXEntry.KEY_AUTHOR)).isNotBlank();
        assertThat(value(entry, BibTeXEntry.KEY_YEAR)).matches("19[2-9]\\d|20[0-2]\\d");
        assertThat(paper.bibtex()).isASCII();
        switch (paper.type()) {
            case "article" -> assertThat(value(entry, BibTeXEntry.KEY_JOURNAL)).isNotBlank();
            case "inproceedings" ->
                assertThat(value(entry, BibTeXEntry.KEY_BOOKTITLE)).isNotBlank();
            case "techreport" ->
                assertThat(value(entry, new Key("institution"))).isNotBlank();
            default ->
                assertThat(paper.equals(Papers.NUDGE)
                                || value(entry, new Key("eprint")).matches("\\d{4}\\.\\d{5}"))
                        .isTrue();
        }
        new LaTeXParser().parse(new StringReader(value(entry, BibTeXEntry.KEY_AUTHOR)));
    }

    @Test
    void keys_are_unique() throws Exception {
        assertThat(papers().stream().map(Citation::key)).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    @Test
    void a_pack_of_published_words_is_known_by_the_paper_that_it_names() {
        assertThat(Papers.ofSource("Ganguli, Askell et al. 2023, arXiv 2302.07459, Tables 1-3"))
                .contains(Papers.SELF_CORRECTION);
        assertThat(Papers.ofSource("my own wording")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Miller 2024", "@misc{a, title = {b}", "@misc{a, title = {b}}}", "@misc{}", "@misc{a,} b"})
    void what_is_no_entry_is_refused(String text) {
        assertThatThrownBy(() -> new Citation(text))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("is no BibTeX entry");
    }

    private static BibTeXEntry parsed(String bibtex) throws Exception {
        var entries = new BibTeXParser().parse(new StringReader(bibtex)).getEntries();
        assertThat(entries).hasSize(1);
        return entries.values().iterator().next();
    }

    private static String value(BibTeXEntry entry, Key field) {
        var value = entry.getField(field);
        return value == null ? "" : value.toUserString();
    }
}
