package nudge.models.http;

import java.util.List;
import nudge.model.Completion;
import nudge.model.Fill;

/** A text while it comes in. */
final class Streamed {
    private final Asked asked;
    private final StringBuilder text = new StringBuilder();
    private boolean finished;
    private Fill.Finish finish = Fill.Finish.STOP;
    private Completion.Tokens tokens = Completion.Tokens.NONE;

    Streamed(Asked asked) {
        this.asked = asked;
    }

    void add(String piece) {
        if (!piece.isEmpty()) {
            text.append(piece);
            asked.told().ifPresent(told -> told.accept(piece));
        }
    }

    void finish(Fill.Finish why) {
        finish = why;
        finished = true;
    }

    Completion.Tokens tokens() {
        return tokens;
    }

    void tokens(Completion.Tokens counted) {
        tokens = counted;
    }

    /** The whole of it; an error where it was cut off, or is nothing. */
    Said said(Api api, Api.End end) {
        if (end == Api.End.CUT && !finished) {
            throw api.cut();
        }
        return new Said(text.toString(), finish, List.of(), tokens);
    }
}
