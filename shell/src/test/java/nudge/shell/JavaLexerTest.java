package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaLexerTest {
    private static String taken(String source) {
        return JavaLexer.tokens(source).stream()
                .map(token -> token.kind() + ":" + token.in(source))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "var x = 1;|KEYWORD:var NAME:x OTHER:= NUMBER:1 OTHER:;",
                "\"a\\\"b\" + 'c'|STRING:\"a\\\"b\" OTHER:+ CHARACTER:'c'",
                "'\\''|CHARACTER:'\\''",
                "f(\"a|NAME:f OPENING:( OPEN_STRING:\"a",
                "'|OPEN_CHARACTER:'",
                "\"a\\|OPEN_STRING:\"a\\",
                "1_000L 0xFFp-3 1.5e+10 .5f|NUMBER:1_000L NUMBER:0xFFp-3 NUMBER:1.5e+10 NUMBER:.5f",
                "1.toString|NUMBER:1 OTHER:. NAME:toString",
                "a-1|NAME:a OTHER:- NUMBER:1",
                "// to the end|LINE_COMMENT:// to the end",
                "a /* b */ c|NAME:a COMMENT:/* b */ NAME:c",
                "a /* b|NAME:a OPEN_COMMENT:/* b",
                "@Override x|ANNOTATION:@Override NAME:x",
                "record P(int x) {}|KEYWORD:record NAME:P OPENING:( KEYWORD:int NAME:x CLOSING:) OPENING:{ CLOSING:}",
                "record = 1|NAME:record OTHER:= NUMBER:1",
                "a.record b|NAME:a OTHER:. NAME:record NAME:b"
            })
    void source_is_taken_apart(String source, String expected) {
        assertThat(taken(source)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x = \"\"\"~a \"quoted\" (~\"\"\";|NAME:x OTHER:= TEXT_BLOCK:\"\"\"~a \"quoted\" (~\"\"\" OTHER:;",
                "\"\"\"~a \\\"\"\" b|OPEN_TEXT_BLOCK:\"\"\"~a \\\"\"\" b",
                "\"a~b|OPEN_STRING:\"a NAME:b",
                "// a~b|LINE_COMMENT:// a NAME:b"
            })
    void literals_end_where_java_says(String source, String expected) {
        assertThat(taken(source.replace('~', '\n'))).isEqualTo(expected.replace('~', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "\\", "\"\\", "'\\", "\"\"\"\\", "/", "/*", "@", "0x", "1.", "\u0000\ud800", "#!$%&~`"
            })
    void nothing_breaks_it_and_no_sign_is_lost(String source) {
        var covered =
                JavaLexer.tokens(source).stream().map(token -> token.in(source)).collect(Collectors.joining());

        assertThat(covered).isEqualTo(source.replaceAll("\\s", ""));
    }
}
