package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsTest {
    /** A text with a bar where the cursor stands; a tilde is a line end. */
    private static Edit at(String text) {
        var lines = text.replace('~', '\n');
        return new Edit(lines.replace("|", ""), lines.indexOf('|'));
    }

    private static String shown(Edit edit) {
        return (edit.text().substring(0, edit.cursor()) + "|" + edit.text().substring(edit.cursor()))
                .replace('\n', '~');
    }

    private static String typed(String text, char sign) {
        var before = at(text);
        return Pairs.typed(before.text(), before.cursor(), sign)
                .map(PairsTest::shown)
                .orElse("as typed");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"run|, (, run(|)", "|, {, {|}", "f(|), [, f([|])", "f(|), \", f(\"|\")", "c = |;, ', c = '|';"})
    void closing_sign_comes_along(String before, char sign, String after) {
        assertThat(typed(before, sign)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "|word, (",
                "|word, \"",
                "don|, '",
                "`x = \"a |\"`, (",
                "`\"it|\"`, '",
                "`// see |`, (",
                "`\"\"|`, \"",
                "`\"a\\|\"`, \"",
                "f(|, ("
            })
    void sign_stays_alone_before_words_in_literals_and_where_brackets_lack(String before, char sign) {
        assertThat(typed(before, sign)).isEqualTo("as typed");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "f(|), ), f()|",
                "`f(\"a|\")`, \", `f(\"a\"|)`",
                "{~    a();~    |~}, }, {~    a();~}|",
                "{|~}, }, {~}|"
            })
    void closing_sign_is_typed_over(String before, char sign, String after) {
        assertThat(typed(before, sign)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"f((|), )", "f(|, )"})
    void closing_sign_is_typed_where_one_lacks(String before, char sign) {
        assertThat(typed(before, sign)).isEqualTo("as typed");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"void f() {~        |, }, void f() {~}|", "`    f(~        |`, ), `    f(~    )|`"})
    void closing_bracket_on_a_line_of_its_own_steps_back(String before, char sign, String after) {
        assertThat(typed(before, sign)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"f(|), f|", "`x = \"|\"`, x = |", "f(a|), no", "(|], no", "|(), no", "`\"\\\"|\"`, no"})
    void empty_pair_is_deleted_whole(String before, String after) {
        var edit = at(before);

        assertThat(Pairs.deleted(edit.text(), edit.cursor())
                        .map(PairsTest::shown)
                        .orElse("no"))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "void f() {|}, void f() {~    |~}",
                "`  if (x) {|}`, `  if (x) {~      |~  }`",
                "`f() {~    a();|~}`, `f() {~    a();~    |~}`",
                "a.forEach(x -> {|}), `a.forEach(x -> {~    |~})`",
                "{ a(); | b(); }, `{ a();~    |b(); }`"
            })
    void enter_inside_braces_adds_a_line(String before, String after) {
        var edit = at(before);

        assertThat(NewLine.at(edit.text(), edit.cursor()).map(PairsTest::shown)).contains(after);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"f(|)", "void f() {}|", "`\"{|}\"`", "void f() {|", "`f(a, |b)`"})
    void enter_elsewhere_ends_the_line(String before) {
        var edit = at(before);

        assertThat(NewLine.at(edit.text(), edit.cursor())).isEmpty();
    }
}
