package nudge.repl;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nudge.Config;
import nudge.Config.Aid;
import nudge.Config.Keys;
import nudge.view.Looks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class ViScreenTest {
    private static final Config VI = new Config(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Looks.Wishes.NONE,
            new Config.Editing(Keys.VI, Aid.OFF, Aid.OFF, 100),
            List.of("int begun = 20;"),
            List.of(),
            List.of());

    @TempDir
    Path folder;

    @Test
    void state_of_vi_is_marked_and_its_keys_edit() throws Exception {
        var typist = new ScreenTypist(folder, VI);

        typist.types("begun + 12")
                .shows("(ins) nudge> begun + 12")
                .types("\u001b")
                .shows("(cmd) nudge> begun + 12");
        typist.types("0i1 + ").shows("(ins) nudge> 1 + begun + 12").types("\r").shows("33", "(ins) nudge>");

        typist.close();
    }
}
