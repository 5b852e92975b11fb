package nudge.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs messages by HMAC-SHA256, and tells which signatures are right; with an empty key all are. */
final class Signatures {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int CHARACTERS = 64;

    private final byte[] key;

    Signatures(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    boolean isSigning() {
        return key.length > 0;
    }

    /** Hexadecimal signature of the four parts of a message; empty without a key. */
    byte[] of(List<byte[]> parts) {
        if (!isSigning()) {
            return new byte[0];
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            parts.forEach(mac::update);
            return HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256, yet this one does not.", e);
        }
    }

    /** Whether a signature belongs to these parts. Takes the same time for all wrong ones. */
    boolean fits(byte[] signature, List<byte[]> parts) {
        return !isSigning() || signature.length == CHARACTERS && MessageDigest.isEqual(of(parts), signature);
    }
}
