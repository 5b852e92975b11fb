package nudge.models.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nudge.model.Cancellation;
import nudge.model.ModelException;
import nudge.prompt.Dialogue;
import nudge.prompt.Message;

/**
 * Puts dialogues to a llama-server. The server's template is applied to marks and cut at them, so that only its own text
 * is looked through for control tokens, never data. Thread-safe.
 */
final class LlamaPrompts {
    /** Private-use characters, found in no template. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';

    /** What begins each turn in a template: a control token such as {@code <|im_start|>}. */
    private static final Pattern FIRST_CONTROL = Pattern.compile("<[^<>]{1,40}>");

    private final Api api;
    private final Optional<Written> written;
    private final ConcurrentHashMap<List<String>, List<String>> markups = new ConcurrentHashMap<>();

    /** A prompt in pieces, markup and data by turns, markup first. */
    private record Pieces(List<String> markup, List<String> data) {}

    /**
     * Prompts in a form.
     *
     * @param written the form of texts; nothing where the server's template is to be used
     */
    LlamaPrompts(Api api, Optional<Written> written) {
        this.api = api;
        this.written = written;
    }

    /** As one text where that is safe, which saves a request; as tokens where data look like control tokens. */
    void put(ObjectNode body, Dialogue dialogue, Cancellation cancellation) throws InterruptedException {
        var pieces = pieces(dialogue, cancellation);
        if (pieces.data().stream().noneMatch(LlamaPrompts::mayBeControl)) {
            body.put("prompt", joined(pieces));
            return;
        }
        var prompt = body.putArray("prompt");
        tokens(dialogue, "", cancellation).forEach(prompt::add);
    }

    /** The tokens of a dialogue with a continuation, tokenised jointly. */
    List<Integer> tokens(Dialogue dialogue, String continuation, Cancellation cancellation)
            throws InterruptedException {
        var pieces = pieces(dialogue, cancellation);
        var data = new ArrayList<>(pieces.data());
        int last = data.size() - 1;
        boolean begins = written.isEmpty() && data.get(last).isEmpty();
        data.set(last, data.get(last) + (begins ? continuation.stripLeading() : continuation));
        if (data.stream().noneMatch(LlamaPrompts::mayBeControl)) {
            return tokenised(joined(new Pieces(pieces.markup(), data)), true, true, cancellation);
        }
        var tokens = new ArrayList<Integer>();
        for (int i = 0; i < data.size(); i++) {
            if (i == 0 || !pieces.markup().get(i).isEmpty()) {
                tokens.addAll(tokenised(pieces.markup().get(i), i == 0, true, cancellation));
            }
            if (!data.get(i).isEmpty()) {
                tokens.addAll(tokenised(data.get(i), false, false, cancellation));
            }
        }
        return tokens;
    }

    private static boolean mayBeControl(String data) {
        return data.indexOf('<') >= 0 || data.indexOf('[') >= 0 || data.indexOf('\uff5c') >= 0;
    }

    private static String joined(Pieces pieces) {
        var text = new StringBuilder();
        for (int i = 0; i < pieces.data().size(); i++) {
            text.append(pieces.markup().get(i)).append(pieces.data().get(i));
        }
        return text.toString();
    }

    private List<Integer> tokenised(String text, boolean begins, boolean control, Cancellation cancellation)
            throws InterruptedException {
        var body = Json.object().put("content", text).put("add_special", begins).put("parse_special", control);
        var tokens = new ArrayList<Integer>();
        api.post("tokenize", body, cancellation).path("tokens").forEach(token -> tokens.add(token.asInt()));
        return tokens;
    }

    private Pieces pieces(Dialogue dialogue, Cancellation cancellation) throws InterruptedException {
        if (written.isPresent()) {
            return new Pieces(List.of(""), List.of(written.get().text(dialogue)));
        }
        if (dialogue.isText()) {
            return new Pieces(List.of(""), List.of(dialogue.prefix()));
        }
        var messages = dialogue.chat();
        var roles = messages.stream()
                .map(message -> OpenAiChat.role(message.role()))
                .toList();
        var markup = markups.get(roles);
        if (markup == null) {
            markup = withoutSystem(markup(roles, cancellation), roles, cancellation);
            markups.put(roles, markup);
        }
        var data = new ArrayList<>(messages.stream().map(Message::text).toList());
        data.add(dialogue.prefix());
        return new Pieces(markup, data);
    }

    /** The template's text before each turn's text, and before the open turn's. */
    private List<String> markup(List<String> roles, Cancellation cancellation) throws InterruptedException {
        var body = Json.object();
        var messages = body.putArray("messages");
        for (int i = 0; i < roles.size(); i++) {
            messages.addObject().put("role", roles.get(i)).put("content", mark(i));
        }
        var applied =
                api.post("apply-template", body, cancellation).path("prompt").asText("");
        var markup = new ArrayList<String>();
        int at = 0;
        for (int i = 0; i < roles.size(); i++) {
            int found = applied.indexOf(mark(i), at);
            if (found < 0) {
                throw api.server()
                        .failure(
                                ModelException.Kind.FATAL_FOR_REQUEST,
                                "The template of the server at " + api.server().quoted()
                                        + " drops or moves a turn of role '" + roles.get(i)
                                        + "'. Choose another form with --dialogue human-assistant.");
            }
            markup.add(applied.substring(at, found));
            at = found + mark(i).length();
        }
        markup.add(applied.substring(at));
        return List.copyOf(markup);
    }

    /**
     * Without the system message that some templates add where there is none: it is a nudge. What opens the first turn is
     * found where a system message of our own stands before it; where it is not, the template is left as it is.
     */
    private List<String> withoutSystem(List<String> markup, List<String> roles, Cancellation cancellation)
            throws InterruptedException {
        if (roles.isEmpty() || roles.get(0).equals("system")) {
            return markup;
        }
        var systems = new ArrayList<>(List.of("system"));
        systems.addAll(roles);
        var with = markup(systems, cancellation);
        var control = FIRST_CONTROL.matcher(with.get(0));
        var between = with.get(1);
        if (!markup.get(0).endsWith(between) || !control.find() || !between.contains(control.group())) {
            return markup;
        }
        var own = new ArrayList<>(markup);
        own.set(0, between.substring(between.lastIndexOf(control.group())));
        return List.copyOf(own);
    }

    private static String mark(int number) {
        return "" + OPEN + number + CLOSE;
    }
}
