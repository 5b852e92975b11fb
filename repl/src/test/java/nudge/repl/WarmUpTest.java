package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import nudge.Nudge;
import nudge.Registry;
import nudge.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {
    @TempDir
    Path home;

    @Test
    @Timeout(60)
    void warm_up_ends_by_itself_and_leaves_nothing_behind() throws Exception {
        try (var nudge = Nudge.open(Registry.installed(), Settings.of(Map.of(), home, Clock.systemUTC()))) {
            WarmUp.run(nudge, InstantSource.system());
        }

        try (var left = Files.list(home)) {
            assertThat(left).isEmpty();
        }
    }
}
