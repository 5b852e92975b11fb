package nudge.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A message that came on one of the channels. */
record Request(Wire.Side side, Envelope message) {
    String type() {
        return message.type();
    }

    ObjectNode content() {
        return message.content();
    }

    ObjectNode header() {
        return message.header();
    }

    /** A text of the content; empty where there is none. */
    String text(String field) {
        return content().path(field).asText("");
    }
}
