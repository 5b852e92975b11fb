package nudge.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import nudge.data.DataException;

/**
 * Where a kernel listens and how messages are signed, as Jupyter writes it for the kernel that it starts.
 *
 * @param ip address to listen at, and no other
 * @param key secret of the signatures; empty for none
 */
record ConnectionFile(
        String transport,
        String ip,
        int shellPort,
        int controlPort,
        int iopubPort,
        int stdinPort,
        int heartbeatPort,
        String key) {
    private static final String SCHEME = "hmac-sha256";

    /**
     * Reads a connection file.
     *
     * @throws DataException where it cannot be read or lacks something
     */
    static ConnectionFile read(Path file) {
        JsonNode json;
        try {
            json = new JsonMapper().readTree(file.toFile());
        } catch (IOException e) {
            // What failed may tell of the text, and the key is in it.
            throw new DataException(
                    "Cannot read the connection file '" + file + "'. Jupyter writes it when it starts a kernel.");
        }
        var scheme = json.path("signature_scheme").asText(SCHEME);
        var key = json.path("key").asText("");
        if (!key.isEmpty() && !scheme.equals(SCHEME)) {
            throw new DataException("The connection file '" + file + "' asks for signatures by '" + scheme
                    + "'; known is '" + SCHEME + "'.");
        }
        return new ConnectionFile(
                json.path("transport").asText("tcp"),
                json.path("ip").asText("127.0.0.1"),
                port(json, "shell_port", file),
                port(json, "control_port", file),
                port(json, "iopub_port", file),
                port(json, "stdin_port", file),
                port(json, "hb_port", file),
                key);
    }

    private static int port(JsonNode json, String name, Path file) {
        var port = json.path(name);
        if (!port.canConvertToInt() || port.asInt() < 1) {
            throw new DataException("The connection file '" + file + "' has no number for '" + name + "'.");
        }
        return port.asInt();
    }

    /** The address that a socket binds to. */
    String address(int port) {
        if (transport.equals("ipc")) {
            return "ipc://" + ip + "-" + port;
        }
        var host = ip.contains(":") && !ip.startsWith("[") ? "[" + ip + "]" : ip;
        return transport + "://" + host + ":" + port;
    }

    /** All but the key: whoever prints it prints no secret. */
    @Override
    public String toString() {
        return "kernel at " + address(shellPort);
    }
}
