package nudge.models.worker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the prompt of a request: either {@code pieces}, or {@code roles}, {@code texts} and a {@code prefix}. */
final class Prompts {
    private final OpenModel model;
    private final Tokeniser tokeniser;
    private @Nullable DialogueTemplate template;

    Prompts(OpenModel model, Tokeniser tokeniser) {
        this.model = model;
        this.tokeniser = tokeniser;
    }

    List<Piece> pieces(Message request) {
        if (request.has("pieces")) {
            return request.strings("pieces").stream().map(Piece::decoded).toList();
        }
        var turns = template().pieces(request.strings("roles"), request.strings("texts"));
        return Stream.concat(turns.stream(), Stream.of(Piece.data(request.string("prefix"))))
                .toList();
    }

    int[] tokens(Message request) {
        return tokeniser.tokens(pieces(request));
    }

    /** The prompt as one text. */
    String text(Message request) {
        return pieces(request).stream().map(Piece::text).collect(Collectors.joining());
    }

    /** What closes an option: the request's own, or the control token that ends the assistant's turn in the template. */
    Piece terminator(Message request) {
        Optional<String> own = request.text("terminator");
        return own.isPresent()
                ? Piece.data(own.get())
                : Piece.markup(tokeniser.firstControl(template().afterAssistant()));
    }

    private DialogueTemplate template() {
        var known = template;
        if (known == null) {
            known = DialogueTemplate.of(model);
            template = known;
        }
        return known;
    }
}
