package nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import nudge.Config.Aid;
import nudge.Config.Keys;
import nudge.view.Looks.Colour;
import nudge.view.Looks.Signs;
import nudge.view.Looks.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {
    @TempDir
    Path folder;

    private Config read(String text) throws Exception {
        return Config.read(Files.writeString(folder.resolve("config.toml"), text), folder);
    }

    @Test
    void every_key_is_read() throws Exception {
        var config = read("""
                model = "sim:"
                data = ["~/originals", "/more"]
                concurrency = 2
                prompts = "mine"
                color = "always"
                theme = "light"
                glyphs = "ascii"
                editing = "vi"
                autopair = false
                suggest = false
                history = 7
                startup = ["import java.time.*;", "/theme none"]
                classpath = ["lib/*", "org.example:words:1.0"]
                """);

        assertThat(config.warnings()).isEmpty();
        assertThat(config.model()).contains("sim:");
        assertThat(config.data()).containsExactly(folder.resolve("originals"), Path.of("/more"));
        assertThat(config.concurrency()).contains(2);
        assertThat(config.prompts()).contains("mine");
        assertThat(config.looks().colour()).isEqualTo(Colour.ALWAYS);
        assertThat(config.looks().theme()).contains(Theme.LIGHT);
        assertThat(config.looks().signs()).isEqualTo(Signs.ASCII);
        assertThat(config.editing()).isEqualTo(new Config.Editing(Keys.VI, Aid.OFF, Aid.OFF, 7));
        assertThat(config.startup()).containsExactly("import java.time.*;", "/theme none");
        assertThat(config.classPath()).containsExactly("lib/*", "org.example:words:1.0");
    }

    @Test
    void where_no_file_is_the_defaults_hold() {
        assertThat(Config.read(folder.resolve("none.toml"), folder)).isEqualTo(Config.DEFAULTS);
    }

    @Test
    void unknown_key_warns_with_the_nearest_known_and_the_rest_holds() throws Exception {
        var config = read("# mine\nmodle = \"sim:\"\nhistory = 3\n");

        assertThat(config.warnings())
                .containsExactly(folder.resolve("config.toml") + ":2 has the unknown key 'modle'. Known: model, data,"
                        + " concurrency, prompts, color, theme, glyphs, editing, autopair, suggest, history, startup, classpath."
                        + " Did you mean 'model'?");
        assertThat(config.editing().history()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "theme = \"blue\"|gives 'theme' the value \"blue\". It takes \"dark\", \"light\" or \"none\".",
                "concurrency = 0|gives 'concurrency' the value 0. It takes a number from 1 to 1024.",
                "autopair = \"yes\"|gives 'autopair' the value \"yes\". It takes true or false.",
                "data = \"a\"|gives 'data' the value \"a\". It takes a list of folders.",
                "startup = [1]|gives 'startup' the value [1]. It takes a list of lines.",
                "model = \"\"|gives 'model' the value \"\". It takes a model's reference, such as \"smollm2\"."
            })
    void wrong_value_tells_file_line_key_and_what_is_allowed(String line, String expected) throws Exception {
        var config = read("\n" + line + "\n");

        assertThat(config.warnings())
                .containsExactly(folder.resolve("config.toml") + ":2 " + expected + " Until then its default holds.");
        assertThat(config.editing()).isEqualTo(Config.Editing.DEFAULTS);
    }

    @Test
    void broken_file_tells_the_line_and_nothing_of_it_holds() throws Exception {
        var config = read("history = 3\ntheme = dark\n");

        assertThat(config.warnings())
                .singleElement()
                .asString()
                .startsWith(folder.resolve("config.toml") + ":2 is no TOML");
        assertThat(config.editing()).isEqualTo(Config.Editing.DEFAULTS);
    }

    @Test
    void environment_goes_before_configuration() throws Exception {
        var environment = Map.of("NUDGE_DATA", "/of-environment");
        var settings = Settings.of(environment, folder, Clock.systemUTC());

        var changed = read("data = [\"/of-config\"]\nmodel = \"sim:\"\nconcurrency = 2")
                .over(settings);

        assertThat(changed.data().roots())
                .containsExactly(
                        Path.of("/of-environment"), Path.of("/of-config"), folder.resolve(".cache/nudge/data"));
        assertThat(changed.model()).isEqualTo("sim:");
        assertThat(changed.concurrency()).contains(2);
        assertThat(Config.DEFAULTS.over(settings)).isEqualTo(settings);
    }

    @Test
    void file_lies_where_the_base_directory_rules_say() {
        assertThat(Places.of(Map.of(), folder).configFile()).isEqualTo(folder.resolve(".config/nudge/config.toml"));
        assertThat(Places.of(Map.of("XDG_CONFIG_HOME", "/etc/me"), folder).configFile())
                .isEqualTo(Path.of("/etc/me/nudge/config.toml"));
    }
}
