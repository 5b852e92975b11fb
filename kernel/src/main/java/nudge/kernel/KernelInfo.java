package nudge.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What the kernel says of itself. */
final class KernelInfo {
    private KernelInfo() {}

    static ObjectNode answer(ObjectNode content) {
        var version = Optional.ofNullable(KernelInfo.class.getPackage().getImplementationVersion())
                .orElse("0");
        var java = Runtime.version();
        content.put("protocol_version", Wire.PROTOCOL)
                .put("implementation", "nudge")
                .put("implementation_version", version)
                .put("banner", "Nudge " + version + " on Java " + java + ". help() says what can be done.")
                .put("debugger", false);
        content.putObject("language_info")
                .put("name", "java")
                .put("version", java.toString())
                .put("mimetype", "text/x-java")
                .put("file_extension", ".jsh")
                .put("pygments_lexer", "java")
                .put("codemirror_mode", "text/x-java")
                .put("nbconvert_exporter", "script");
        content.putArray("supported_features");
        content.putArray("help_links")
                .addObject()
                .put("text", "Java API")
                .put("url", "https://docs.oracle.com/en/java/javase/" + java.feature() + "/docs/api/");
        return content;
    }

    /** There is no debugger: the answer of the debug protocol to a command that failed. */
    static ObjectNode noDebugger(Request request, ObjectNode content) {
        return content.put("type", "response")
                .put("request_seq", request.content().path("seq").asInt(0))
                .put("seq", 0)
                .put("success", false)
                .put("command", request.text("command"))
                .put("message", "This kernel has no debugger.");
    }
}
