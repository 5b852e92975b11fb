package nudge.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nudge.shell.SnippetOutput.Stream;
import org.junit.jupiter.api.Test;

class PrintedTextTest {
    private final PrintedText printed = new PrintedText();

    private static String text(List<PrintedText.Piece> pieces) {
        return pieces.stream().map(piece -> piece.text().toString()).reduce("", String::concat);
    }

    @Test
    void two_hundred_thousand_lines_are_told_whole() {
        for (int i = 100_000; i < 300_000; i++) {
            printed.add(Stream.OUT, i + "\n");
        }

        assertThat(text(printed.told())).hasLineCount(200_000).endsWith("299999\n");
        assertThat(printed.toldAtEnd()).isEmpty();
    }

    @Test
    void of_very_much_the_middle_is_left_out_and_counted() {
        for (int i = 1_000_000; i < 3_000_000; i++) {
            printed.add(Stream.OUT, i + "\n");
        }

        var begun = text(printed.told());
        var ended = text(printed.toldAtEnd());
        var beginning = begun.substring(0, begun.indexOf("\n["));
        var end = ended.substring(ended.indexOf("]\n") + 2);
        long lines = 2_000_000
                - (beginning + "\n" + end)
                        .lines()
                        .filter(line -> line.length() == 7)
                        .count();
        assertThat(begun).startsWith("1000000\n1000001\n").contains("From here on only the end is kept");
        assertThat(end).endsWith("\n2999998\n2999999\n");
        assertThat(end.length()).isBetween(PrintedText.END / 2, 2 * PrintedText.END);
        assertThat(ended).startsWith(String.format("[... %,d characters, %,d lines, ", 8 * lines, lines));
    }

    @Test
    void what_waits_has_a_bound() {
        var giant = "x".repeat(50_000_000);

        printed.add(Stream.OUT, giant);

        assertThat(printed.waiting()).isLessThan(1000);
        assertThat(text(printed.told()).length()).isLessThan(PrintedText.BEGINNING + 1000);
        assertThat(text(printed.toldAtEnd()).length()).isLessThan(2 * PrintedText.END);
    }

    @Test
    void what_comes_after_the_end_is_told_until_it_is_too_much() {
        printed.toldAtEnd();
        printed.add(Stream.OUT, "late\n");
        assertThat(text(printed.told())).isEqualTo("late\n");

        printed.add(Stream.ERR, "y".repeat(9_000_000));
        printed.add(Stream.ERR, "more");

        assertThat(text(printed.told()))
                .endsWith("[Threads of this cell print more than a page can hold: the rest is left out.]\n");
        assertThat(printed.told()).isEmpty();
    }

    @Test
    void an_emptied_page_has_room_again() {
        printed.add(Stream.OUT, "z".repeat(9_000_000));
        printed.told();

        printed.cleared();
        printed.add(Stream.OUT, "again\n");

        assertThat(text(printed.told())).isEqualTo("again\n");
        assertThat(printed.toldAtEnd()).isEmpty();
    }

    @Test
    void no_character_is_cut_in_two() {
        printed.add(Stream.OUT, "x".repeat(PrintedText.BEGINNING - 1));
        printed.add(Stream.OUT, "\ud83d\ude00 end");

        assertThat(text(printed.told())).endsWith("x");
        assertThat(text(printed.toldAtEnd())).isEqualTo("\ud83d\ude00 end");
    }
}
