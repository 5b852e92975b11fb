package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nudge.repl.Commands.Next;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
    @ParameterizedTest
    @CsvSource({"/help,true", "' /help me',true", "/,true", "// a comment,false", "/* a comment */,false", "1 / 2,false"
    })
    void slash_and_letter_is_a_command(String line, boolean expected) {
        assertThat(Commands.isCommand(line)).isEqualTo(expected);
    }

    @Test
    void rest_of_the_line_is_the_argument() {
        var commands = new Commands().add("/say", "", argument -> argument.equals("a  b") ? Next.LEAVE : Next.PROMPT);

        assertThat(commands.run(" /say a  b ")).isEqualTo(Next.LEAVE);
    }

    @Test
    void unknown_command_names_the_nearest() {
        var commands = new Commands().add("/stop", "", argument -> Next.PROMPT);

        assertThatThrownBy(() -> commands.run("/stpo"))
                .hasMessage("Unknown command '/stpo'. Known: /stop. Did you mean '/stop'?");
    }
}
