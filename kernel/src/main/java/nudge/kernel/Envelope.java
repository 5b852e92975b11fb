package nudge.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One message of the Jupyter protocol.
 *
 * @param identities where it came from or goes to; the topic on the channel that all hear
 * @param header who, when and what
 * @param parent header of the message that caused it; empty where none did
 */
record Envelope(
        List<byte[]> identities,
        ObjectNode header,
        ObjectNode parent,
        ObjectNode metadata,
        ObjectNode content,
        List<byte[]> buffers) {
    Envelope {
        identities = List.copyOf(identities);
        buffers = List.copyOf(buffers);
    }

    String type() {
        return header.path("msg_type").asText("");
    }
}
