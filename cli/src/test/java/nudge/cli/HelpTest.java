package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import nudge.Settings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command explains itself, those of a command, too. */
class HelpTest {
    @TempDir
    static Path home;

    static Stream<CommandLine> commands() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var environment = Map.of("LANG", "C.UTF-8");
        var settings = Settings.of(environment, home, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var commands = new Commands(new Screen(nowhere, nowhere, false, environment), settings, false);
        return below(commands.line());
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return command.getSubcommands().values().stream()
                .filter(one -> !one.getCommandSpec().usageMessage().hidden())
                .flatMap(one -> Stream.concat(Stream.of(one), below(one)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_help_and_says_what_it_does(CommandLine command) {
        var spec = command.getCommandSpec();

        assertThat(spec.findOption("--help")).as(spec.qualifiedName()).isNotNull();
        assertThat(spec.usageMessage().description()).as(spec.qualifiedName()).isNotEmpty();
    }
}
