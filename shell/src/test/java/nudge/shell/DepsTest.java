package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import nudge.Nudge;
import nudge.run.RunListener;
import nudge.shell.deps.Additions;
import nudge.shell.deps.LocalRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DepsTest {
    @TempDir
    Path folder;

    private Nudge nudge;
    private Session session;
    private ShellEngine engine;
    private String jar;

    @BeforeEach
    void open() throws IOException {
        new LocalRepository(folder.resolve("repository")).with("greeter", "1.0", List.of());
        jar = folder.resolve("repository/remote/lib/greeter/1.0/greeter-1.0.jar")
                .toString();
        nudge = TestSessions.open(folder.resolve("home"));
        session = Session.open(nudge, new QuietFront());
        engine = ShellEngine.start(
                ShellOptions.of(InstantSource.system(), List.of()).withWarmth(ShellOptions.Warmth.COLD));
    }

    @AfterEach
    void close() {
        engine.close();
        session.close();
        nudge.close();
    }

    @Test
    void snippets_compile_against_and_run_what_was_added_just_before() {
        var result = engine.evaluate("deps(\"" + jar + "\"); lib.greeter.name()");

        assertThat(result.messages()).isEmpty();
        assertThat(result.value()).isEqualTo("greeter 1.0");
    }

    @Test
    void what_was_added_can_be_imported_and_completed() {
        engine.evaluate("deps(\"" + jar + "\")");

        assertThat(engine.evaluate("import lib.greeter;").ok()).isTrue();
        assertThat(engine.complete("greeter.na", 10).suggestions())
                .extracting(Completion.Suggestion::text)
                .containsExactly("name()");
    }

    @Test
    void services_of_what_was_added_are_found() {
        engine.evaluate("deps(\"" + jar + "\")");

        var result = engine.evaluate("ServiceLoader.load(Runnable.class).findFirst().get().getClass().getName()");

        assertThat(result.value()).isEqualTo("lib.greeter");
    }

    @Test
    void front_ends_can_add_too_and_everything_added_is_listed() {
        engine.addToClassPath(Path.of(jar));

        assertThat(engine.evaluate("lib.greeter.name()").value()).isEqualTo("greeter 1.0");
        assertThat(((Additions) engine.evaluate("deps()").value()).files()).isEmpty();
    }

    private record QuietFront() implements Front {
        @Override
        public Pace pace() {
            return Pace.WAIT;
        }

        @Override
        public RunListener view() {
            return new RunListener() {};
        }
    }
}
