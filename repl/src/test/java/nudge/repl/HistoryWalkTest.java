package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.reader.impl.LineReaderImpl;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryWalkTest {
    private final DefaultHistory history = new DefaultHistory();

    @BeforeEach
    void fill() throws Exception {
        var terminal = new DumbTerminal(System.in, System.out);
        history.attach(new LineReaderImpl(terminal));
        history.add("run(a)");
        history.add("1 + 1");
        history.add("run(\nb)");
        history.add("tasks()");
        history.add("run(a)");
    }

    @Test
    void walk_goes_through_what_begins_alike_each_once_and_back() {
        var walk = new HistoryWalk(history);

        assertThat(walk.older("run", 3)).contains("run(a)");
        assertThat(walk.older("run(a)", 6)).contains("run(\nb)");
        assertThat(walk.older("run(\nb)", 0)).isEmpty();
        assertThat(walk.newer("run(\nb)", 0)).contains("run(a)");
        assertThat(walk.newer("run(a)", 6)).contains("run");
        assertThat(walk.newer("run", 3)).isEmpty();
    }

    @Test
    void edited_line_begins_another_walk() {
        var walk = new HistoryWalk(history);
        walk.older("run", 3);

        assertThat(walk.older("t", 1)).contains("tasks()");
    }

    @Test
    void newest_line_that_goes_on_is_suggested() {
        var suggestion = new Suggestion(history);

        assertThat(suggestion.of("run")).contains("(a)");
        assertThat(suggestion.of("run(a)")).isEmpty();
        assertThat(suggestion.of(" ")).isEmpty();
        assertThat(Suggestion.firstWord("(bbqMini.limit(8))")).isEqualTo("(bbqMini");
    }
}
