package nudge.models.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nudge.model.Cancellation;
import nudge.model.Capability;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that may get long come as they are written, though nobody watches. */
class LongTextsTest {
    @ParameterizedTest
    @CsvSource({"511, false", "512, true"})
    void long_texts_are_streamed(int limit, boolean streamed) throws InterruptedException {
        var asked = new ArrayList<Boolean>();
        var model = Talk.model("http://127.0.0.1:9/v1", Talk.PATIENT, api -> new Telling(asked));

        var completion = Talk.ask(
                model,
                Prompt.of(
                        Turn.human(new Part.Text("question", "Why?")),
                        Turn.assistant(new Part.Generate("reasoning", limit, List.of()))));

        assertThat(asked).containsExactly(streamed);
        assertThat(completion.fills().get(0).text()).isEqualTo("Because.");
    }

    /** Tells in pieces where it is to. */
    private record Telling(List<Boolean> streamed) implements Dialect {
        @Override
        public Abilities probe(Cancellation cancellation) {
            return Abilities.found(Set.of(Capability.FORCED_PREFIX));
        }

        @Override
        public Said say(Asked asked, Cancellation cancellation) {
            streamed.add(asked.told().isPresent());
            asked.told().ifPresent(told -> List.of("Be", "cause.").forEach(told));
            return new Said("Because.", Fill.Finish.STOP, List.of(), Completion.Tokens.NONE);
        }
    }
}
