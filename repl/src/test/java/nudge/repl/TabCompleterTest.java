package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nudge.shell.FileNames;
import nudge.shell.LiteralNames;
import nudge.shell.ShellEngine;
import nudge.shell.ShellOptions;
import org.jline.reader.Candidate;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TabCompleterTest {
    private static final LiteralNames NAMES =
            verb -> verb.equals("use") ? List.of("sim:", "smollm2", "gguf:FILE") : List.of();

    private static ShellEngine engine;

    @BeforeAll
    static void start() {
        engine = ShellEngine.start(ShellOptions.of(InstantSource.system(), List.of())
                .withWarmth(ShellOptions.Warmth.COLD)
                .withNames(NAMES));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /** What TAB would put in the word's place, at a cursor that stands where the bar is. */
    private static List<String> offered(String text) {
        int cursor = text.indexOf('|');
        var line = text.replace("|", "");
        var parsed = new SnippetParser(engine::needsMore).parse(line, cursor, ParseContext.COMPLETE);
        var candidates = new ArrayList<Candidate>();
        var commands = new Commands()
                .add("/help", "", argument -> Commands.Next.PROMPT)
                .add("/save", "", FileNames.here()::of, argument -> Commands.Next.PROMPT)
                .add("/theme", "", begun -> List.of("dark", "light"), argument -> Commands.Next.PROMPT);
        new TabCompleter(() -> engine, commands).complete(null, parsed, candidates);
        return candidates.stream().map(Candidate::value).toList();
    }

    @Test
    void verbs_are_completed() {
        assertThat(offered("var r = resu|")).containsExactly("resume(");
    }

    @Test
    void models_are_offered_inside_quotes_and_the_quote_is_closed() {
        assertThat(offered("use(\"sm|")).containsExactly("smollm2\"");
        assertThat(offered("use(\"|\")")).containsExactly("sim:", "smollm2", "gguf:");
    }

    @Test
    void what_goes_on_is_not_closed() {
        assertThat(offered("use(\"si|")).containsExactly("sim:");
        assertThat(offered("use(\"gguf:sr|")).containsExactly("gguf:src/");
        assertThat(offered("r.csv(\"pom|")).containsExactly("pom.xml\"");
    }

    @Test
    void files_are_offered_behind_commands_that_take_one() {
        assertThat(offered("/save sr|")).containsExactly("src/");
        assertThat(offered("/help sr|")).isEmpty();
    }

    @Test
    void humps_stand_for_a_name() {
        assertThat(offered("ArrL|")).startsWith("ArrayList");
    }

    @Test
    void docs_are_cut_to_a_page() {
        assertThat(TabKey.paged(Collections.nCopies(20, "a")))
                .hasSize(15)
                .last()
                .isEqualTo("... 6 more lines; help(\"NAME\") shows all.");
        assertThat(TabKey.paged(List.of("a"))).containsExactly("a");
    }

    @Test
    void nothing_is_offered_in_other_literals() {
        assertThat(offered("print(\"sm|")).isEmpty();
    }

    @Test
    void commands_are_offered_behind_a_slash() {
        assertThat(offered("/h|")).contains("/help");
    }

    @Test
    void arguments_of_commands_are_offered() {
        assertThat(offered("/theme |")).containsExactly("dark", "light");
        assertThat(offered("/help |")).isEmpty();
    }

    @Test
    void members_are_offered_behind_a_dot() {
        assertThat(offered("\"abc\".toUpp|")).containsExactly("toUpperCase(");
    }
}
