package nudge.models.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nudge.model.Completion;

/**
 * A prompt that came back with the log-probability of each of its tokens, and one token more that nobody asked for.
 *
 * @param logs in nats; {@code NaN} for the first token, which has none
 */
record Echo(String text, List<String> tokens, List<Double> logs, Completion.Tokens used) {
    Echo {
        tokens = List.copyOf(tokens);
        logs = List.copyOf(logs);
    }

    static Echo of(JsonNode choice, Completion.Tokens used) {
        var tokens = new ArrayList<String>();
        var logs = new ArrayList<Double>();
        choice.path("logprobs").path("tokens").forEach(token -> tokens.add(token.asText()));
        choice.path("logprobs")
                .path("token_logprobs")
                .forEach(log -> logs.add(log.isNumber() ? log.asDouble() : Double.NaN));
        return new Echo(choice.path("text").asText(), tokens, logs, used);
    }

    /** Whether each token but the first has a log-probability. */
    boolean isComplete() {
        return logs.size() == tokens.size() && logs.stream().skip(1).noneMatch(log -> log.isNaN());
    }

    /** How many tokens lie wholly within the first so many characters. */
    private int within(int chars) {
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            at += tokens.get(i).length();
            if (at > chars) {
                return i;
            }
        }
        return tokens.size();
    }

    /** The last token of the echoed text, this one excluded; what follows was written, not asked for. */
    private int end(int chars) {
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (at >= chars) {
                return i;
            }
            at += tokens.get(i).length();
        }
        return tokens.size();
    }

    /** Sums behind what the prompt and all prompts with options have in common (joint tokenisation). */
    static Continuations sums(String prompt, List<String> options, List<Echo> echoes, Completion.Tokens used) {
        int alone = echoes.stream()
                .mapToInt(echo -> echo.within(prompt.length()))
                .max()
                .orElse(0);
        int boundary = alone;
        for (var echo : echoes) {
            boundary = Math.min(boundary, Math.min(echo.within(prompt.length()), echo.common(echoes.get(0))));
        }
        var sums = new ArrayList<Double>();
        var counts = new ArrayList<Integer>();
        for (int j = 0; j < echoes.size(); j++) {
            int end = echoes.get(j).end(prompt.length() + options.get(j).length());
            double sum = 0;
            for (int i = Math.max(1, boundary); i < end; i++) {
                sum += echoes.get(j).logs().get(i);
            }
            sums.add(sum);
            counts.add(end - boundary);
        }
        return new Continuations(sums, counts, alone - boundary, used);
    }

    private int common(Echo other) {
        int i = 0;
        while (i < tokens.size() && i < other.tokens.size() && tokens.get(i).equals(other.tokens.get(i))) {
            i++;
        }
        return i;
    }
}
