package nudge.repl;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nudge.AskView;
import nudge.Question;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.prompt.Condition;
import nudge.prompt.DialogueFormat;
import nudge.prompt.Prompt;
import nudge.view.Style;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AskScreenTest {
    private static final ModelInfo MODEL =
            new ModelInfo("scripted:x", "", "x", ModelKind.SCRIPTED, DialogueFormat.CHAT, Set.of(), new TreeMap<>());

    private Window window = new Window(80, 20);
    private Screen screen = screen();

    @AfterEach
    void close() throws IOException {
        screen.close();
        window.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 140})
    void answers_grow_side_by_side_below_what_was_printed(int columns) throws IOException {
        close();
        window = new Window(columns, 20);
        screen = screen();

        half(asked());

        window.await("The grandfather").await("waiting");
        window.golden("ask-" + columns + ".txt");
    }

    @Test
    void a_window_that_changes_while_they_grow_is_painted_anew() {
        var view = asked();
        half(view);
        window.await("The grandfather").resize(60, 16);
        screen.repaint();
        window.await("Q+IF ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━\n");

        view.text("Q+IF", Prompt.ANSWER, " he said");

        window.await("he said");
        window.golden("ask-shrunk.txt");
    }

    @Test
    void what_is_printed_meanwhile_stands_above() {
        half(asked());
        window.await("The grandfather");

        screen.print("a line of something else");

        window.await("a line of something else").await("waiting");
        window.golden("ask-with-line.txt");
    }

    @Test
    void answers_that_are_there_are_printed_once() {
        var view = asked();
        half(view);
        window.await("The grandfather");
        view.answered(answer("Q", "The grandfather, I think."));
        view.answered(answer("Q+IF", "Nobody can tell."));

        view.ended(new Question(
                MODEL,
                "Who left?",
                List.of(answer("Q", "The grandfather, I think."), answer("Q+IF", "Nobody can tell."))));
        screen.print("the next prompt");

        window.await("the next prompt");
        window.golden("ask-ended.txt");
    }

    private static Question.Answer answer(String condition, String text) {
        var completion = new Completion(
                List.of(Fill.written(Prompt.ANSWER, text, Fill.Finish.STOP)),
                new Completion.Tokens(10, 10, 5),
                1500,
                List.of());
        return new Question.Answer(condition, Prompt.of(), completion, "");
    }

    private static void half(AskView view) {
        view.asked(MODEL);
        view.began("Q");
        view.text("Q", Prompt.REASONING, "Both are named.");
        view.text("Q", Prompt.ANSWER, "The grandfather");
    }

    private AskView asked() {
        screen.print("nudge> ask(...)");
        return runs().view("Who left?", List.of(Condition.Q, Condition.Q.named("Q+IF")));
    }

    private RunsScreen runs() {
        return new RunsScreen(screen, () -> Style.DEFAULTS.withWidth(screen.columns()), () -> Instant.EPOCH);
    }

    private Screen screen() {
        try {
            var reader = new PromptReader(window.terminal(), "test");
            window.terminal().handle(org.jline.terminal.Terminal.Signal.WINCH, signal -> reader.resized());
            return new Screen(reader, () -> Instant.EPOCH);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
