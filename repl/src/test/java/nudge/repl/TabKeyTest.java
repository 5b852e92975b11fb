package nudge.repl;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TabKeyTest {
    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void start() throws Exception {
        typist = new Typist(folder, "xterm");
        typist.line("1 + 1").await("2");
    }

    @AfterEach
    void leave() throws Exception {
        typist.keys("\u0001\u000b/exit\n").awaitEnd();
        typist.close();
    }

    @Test
    void second_tab_in_an_argument_shows_what_the_call_takes() {
        typist.keys("preview(\t").await("occupationsMini");

        typist.keys("\t")
                .await("Showable preview(Task task, Condition... conditions)")
                .await("What is sent for a task's first sample");
    }

    @Test
    void second_tab_behind_a_whole_name_tells_of_it() {
        typist.keys("bbqMi\t").await("ni");

        typist.keys("\t").await("The small set in BBQ's design");
    }

    @Test
    void humps_become_the_name() {
        typist.keys("oMi\t\n").await("occupations-mini:");
    }

    @Test
    void third_tab_goes_through_the_list() {
        typist.keys("preview(\t").await("occupationsMini").keys("\t").await("What is sent for");

        typist.keys("\t").await("bbqMini");
    }
}
