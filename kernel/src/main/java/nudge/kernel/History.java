package nudge.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers what was executed before, here and in earlier lives of a kernel. Safe for use by several threads. */
final class History {
    private final JsonMapper json = new JsonMapper();
    private final HistoryStore store;

    History(HistoryStore store) {
        this.store = store;
    }

    void add(int line, String source) {
        store.add(line, source);
    }

    /** The answer to a {@code history_request}. */
    ObjectNode answer(JsonNode request) {
        var found =
                switch (request.path("hist_access_type").asText("tail")) {
                    case "range" -> range(request);
                    case "search" -> search(request);
                    default -> last(store.all(), request);
                };
        boolean output = request.path("output").asBoolean(false);
        var answer = json.createObjectNode();
        var rows = answer.putArray("history");
        found.forEach(entry -> row(rows.addArray(), entry, output));
        return answer;
    }

    /** Outputs are not kept: a notebook has them. */
    private static void row(ArrayNode row, HistoryEntry entry, boolean output) {
        row.add(entry.session()).add(entry.line());
        if (output) {
            row.addArray().add(entry.source()).addNull();
        } else {
            row.add(entry.source());
        }
    }

    private List<HistoryEntry> range(JsonNode request) {
        int asked = request.path("session").asInt(0);
        int session = asked > 0 ? asked : store.session() + asked;
        int start = request.path("start").asInt(0);
        int stop = request.path("stop").asInt(Integer.MAX_VALUE);
        return store.all().stream()
                .filter(entry -> entry.session() == session && entry.line() >= start && entry.line() < stop)
                .sorted(Comparator.comparingInt(HistoryEntry::line))
                .toList();
    }

    private List<HistoryEntry> search(JsonNode request) {
        var pattern = glob(request.path("pattern").asText("*"));
        var found = store.all().stream()
                .filter(entry -> pattern.matcher(entry.source()).matches())
                .toList();
        if (request.path("unique").asBoolean(false)) {
            var newest = new LinkedHashMap<String, HistoryEntry>();
            found.forEach(entry -> {
                newest.remove(entry.source());
                newest.put(entry.source(), entry);
            });
            found = new ArrayList<>(newest.values());
        }
        return last(found, request);
    }

    private static List<HistoryEntry> last(List<HistoryEntry> entries, JsonNode request) {
        int most = Math.max(0, request.path("n").asInt(Integer.MAX_VALUE));
        return entries.subList(Math.max(0, entries.size() - most), entries.size());
    }

    /** A star stands for any text, a question mark for one character. */
    private static Pattern glob(String text) {
        var pattern = text.codePoints()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining());
        return Pattern.compile(pattern, Pattern.DOTALL);
    }
}
