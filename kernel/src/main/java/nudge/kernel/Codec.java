package nudge.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Messages as frames and back. What is not a message of somebody who has the key is dropped and counted. Safe for use by
 * several threads.
 */
final class Codec {
    /** Why a message was dropped. */
    enum Fault {
        NO_DELIMITER,
        MISSING_PARTS,
        TOO_LARGE,
        WRONG_SIGNATURE,
        /** The same signature came before. */
        REPLAYED,
        BROKEN_JSON
    }

    /** The most bytes of one message. */
    static final int MOST_BYTES = 64 << 20;

    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final int PARTS = 4;
    private static final int REMEMBERED = 1 << 16;

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Signatures signatures;
    private final Map<Fault, Integer> dropped = new EnumMap<>(Fault.class);
    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    Codec(Signatures signatures) {
        this.signatures = signatures;
    }

    ObjectNode object() {
        return json.createObjectNode();
    }

    /** How many messages were dropped so far, by reason. */
    synchronized Map<Fault, Integer> dropped() {
        return new EnumMap<>(dropped);
    }

    private synchronized Optional<Envelope> drop(Fault fault) {
        dropped.merge(fault, 1, Integer::sum);
        return Optional.empty();
    }

    private synchronized boolean isNew(byte[] signature) {
        return seen.put(new String(signature, StandardCharsets.US_ASCII), true) == null;
    }

    /** A message, if these frames are one. */
    Optional<Envelope> read(List<byte[]> frames) {
        if (frames.stream().mapToLong(frame -> frame.length).sum() > MOST_BYTES) {
            return drop(Fault.TOO_LARGE);
        }
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER)) {
            delimiter++;
        }
        if (delimiter == frames.size()) {
            return drop(Fault.NO_DELIMITER);
        }
        int first = delimiter + 2;
        if (frames.size() < first + PARTS) {
            return drop(Fault.MISSING_PARTS);
        }
        var signature = frames.get(delimiter + 1);
        var parts = frames.subList(first, first + PARTS);
        if (!signatures.fits(signature, parts)) {
            return drop(Fault.WRONG_SIGNATURE);
        }
        if (signatures.isSigning() && !isNew(signature)) {
            return drop(Fault.REPLAYED);
        }
        try {
            return Optional.of(new Envelope(
                    frames.subList(0, delimiter),
                    part(parts.get(0)),
                    part(parts.get(1)),
                    part(parts.get(2)),
                    part(parts.get(3)),
                    frames.subList(first + PARTS, frames.size())));
        } catch (IOException | ClassCastException | StackOverflowError e) {
            return drop(Fault.BROKEN_JSON);
        }
    }

    private ObjectNode part(byte[] bytes) throws IOException {
        return (ObjectNode) json.readTree(bytes);
    }

    /** The frames of a message, signed. */
    List<byte[]> frames(Envelope message) {
        var parts = List.of(
                bytes(message.header()), bytes(message.parent()), bytes(message.metadata()), bytes(message.content()));
        var frames = new ArrayList<>(message.identities());
        frames.add(DELIMITER);
        frames.add(signatures.of(parts));
        frames.addAll(parts);
        frames.addAll(message.buffers());
        return List.copyOf(frames);
    }

    private byte[] bytes(ObjectNode node) {
        try {
            return json.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON nodes can always be written, yet this one can not.", e);
        }
    }
}
