package nudge.repl;

import java.util.Optional;
import org.jline.reader.History;

/** The rest of the newest line of a history that begins like what is typed. */
record Suggestion(History history) {
    /** What would be added behind the buffer; nothing for an empty one. */
    Optional<String> of(String buffer) {
        if (buffer.isBlank() || history.isEmpty()) {
            return Optional.empty();
        }
        var entries = history.reverseIterator();
        while (entries.hasNext()) {
            var line = entries.next().line();
            if (line.length() > buffer.length() && line.startsWith(buffer)) {
                return Optional.of(line.substring(buffer.length()));
            }
        }
        return Optional.empty();
    }

    /** The first word of a suggestion, with the signs before it. */
    static String firstWord(String suggestion) {
        int end = 0;
        while (end < suggestion.length() && !Character.isJavaIdentifierPart(suggestion.charAt(end))) {
            end++;
        }
        while (end < suggestion.length() && Character.isJavaIdentifierPart(suggestion.charAt(end))) {
            end++;
        }
        return suggestion.substring(0, end);
    }
}
