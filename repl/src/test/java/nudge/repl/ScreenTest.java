package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ScreenTest {
    @Test
    void terminal_that_does_not_tell_its_width_is_as_wide_as_most() throws Exception {
        var keys = new ByteArrayInputStream(new byte[0]);
        try (var terminal = new DumbTerminal(
                        "test", "dumb", keys, OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
                var screen = new Screen(new PromptReader(terminal, "test"), InstantSource.system())) {
            assertThat(screen.columns()).isEqualTo(80);
        }
    }

    @Test
    @Timeout(30)
    void what_gives_the_rows_may_wait_for_one_who_writes_to_the_screen() throws Exception {
        var painted = new CompletableFuture<Boolean>();
        var keys = new ByteArrayInputStream(new byte[0]);
        try (var terminal = new DumbTerminal(
                        "test", "dumb", keys, OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
                var screen = new Screen(new PromptReader(terminal, "test"), InstantSource.system())) {
            screen.status(columns -> {
                var other = CompletableFuture.runAsync(() -> screen.print("a line"));
                painted.complete(other.orTimeout(5, TimeUnit.SECONDS)
                        .handle((any, failure) -> failure == null)
                        .join());
                return List.of();
            });

            assertThat(painted.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
