package nudge.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nudge.data.DataException;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Role;
import nudge.prompt.Turn;

/** Reads prompts back; turns and texts that several share are read once. Used by one thread, for one piece of work. */
final class PromptReader {
    private final Sql sql;
    private final Map<Long, Prompt> prompts = new HashMap<>();
    private final Map<Long, Turn> turns = new HashMap<>();
    private final Map<Long, String> texts = new HashMap<>();

    PromptReader(Sql sql) {
        this.sql = sql;
    }

    Prompt prompt(long id) {
        var known = prompts.get(id);
        if (known == null) {
            var rows = sql.first("SELECT turns FROM prompt WHERE id = ?", row -> row.getString(1), id)
                    .orElseThrow(() -> missing("prompt", id));
            known = new Prompt(Json.list(Json.parsed(rows), turn -> turn(turn.longValue())));
            prompts.put(id, known);
        }
        return known;
    }

    private Turn turn(long id) {
        var known = turns.get(id);
        if (known == null) {
            known = sql.first(
                            "SELECT role, parts FROM turn WHERE id = ?",
                            row -> List.of(row.getString(1), row.getString(2)),
                            id)
                    .map(turn -> new Turn(Role.valueOf(turn.get(0)), parts(Json.parsed(turn.get(1)))))
                    .orElseThrow(() -> missing("turn", id));
            turns.put(id, known);
        }
        return known;
    }

    private List<Part> parts(JsonNode array) {
        var parts = new ArrayList<Part>();
        for (var json : array) {
            if (json.has("slot")) {
                parts.add(new Part.Text(
                        json.path("slot").asText(), text(json.path("text").longValue())));
            } else {
                parts.add(HoleJson.read(json));
            }
        }
        return parts;
    }

    private String text(long id) {
        var known = texts.get(id);
        if (known == null) {
            known = sql.first("SELECT text FROM text WHERE id = ?", row -> row.getString(1), id)
                    .orElseThrow(() -> missing("text", id));
            texts.put(id, known);
        }
        return known;
    }

    private static DataException missing(String what, long id) {
        return new DataException("The store is broken: its " + what + " " + id
                + " is gone. Move the store away; a new one is made in its place.");
    }
}
