package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            use("sm             | use     | sm
            x = task("bbq/      | task    | bbq/
            f(g("a"), "b        | f       | b
            "alone              | ``      | alone
            use("a\\"b          | use     | a\\"b
            """)
    void open_literal_knows_its_verb(String source, String verb, String text) {
        var literal = Literal.at(source, source.length()).orElseThrow();

        assertThat(literal.verb()).isEqualTo(verb);
        assertThat(literal.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            use("sm")
            // use("sm
            /* use("sm
            c = '"'
            use
            """)
    void there_is_no_literal_in_code_comments_and_characters(String source) {
        assertThat(Literal.at(source, source.length())).isEmpty();
    }
}
