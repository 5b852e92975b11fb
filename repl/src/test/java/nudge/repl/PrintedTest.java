package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedTest {
    @Test
    void colours_tabs_and_line_ends_stay() {
        var text = "\u001b[31mred\u001b[0m\ta\nb\r\n";

        assertThat(Printed.safe(text)).isEqualTo(text);
    }

    @Test
    void nothing_else_can_drive_the_terminal() {
        assertThat(Printed.safe("a\u001b]0;title\u0007b\u001b[2Jc")).isEqualTo("a‹1B›]0;title‹07›b‹1B›[2Jc");
    }
}
