package nudge.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.PromptHash;
import nudge.prompt.Role;
import nudge.prompt.Turn;

/** Prompts as lists of turns, turns as lists of parts, texts once each. Used on the writing thread; reading is free. */
final class PromptTable {
    private final Ids ids;
    private final Fingerprint fingerprint = new Fingerprint();

    PromptTable(Ids ids) {
        this.ids = ids;
    }

    long idOf(Sql sql, Prompt prompt) {
        var hashes = fingerprint.turns(prompt);
        var hash = PromptHash.of(hashes);
        return ids.of(sql, "prompt", hash, () -> {
            var turns = Json.array();
            for (int i = 0; i < hashes.size(); i++) {
                turns.add(turn(sql, prompt.turns().get(i), hashes.get(i)));
            }
            return sql.insert("INSERT INTO prompt(hash, turns) VALUES(?, ?)", Ids.bytes(hash), turns.toString());
        });
    }

    private long turn(Sql sql, Turn turn, String hash) {
        return ids.of(
                sql,
                "turn",
                hash,
                () -> sql.insert(
                        "INSERT INTO turn(hash, role, parts) VALUES(?, ?, ?)",
                        Ids.bytes(hash),
                        turn.role().name(),
                        parts(sql, turn).toString()));
    }

    private ArrayNode parts(Sql sql, Turn turn) {
        var parts = Json.array();
        for (var part : turn.parts()) {
            var json = parts.addObject();
            if (!part.isHole()) {
                json.put("slot", part.name()).put("text", text(sql, part.text()));
            } else if (part instanceof Part.Generate hole) {
                json.put("generate", hole.name()).put("max_tokens", hole.maxTokens());
                json.set("stop", Json.texts(hole.stop()));
            } else {
                var options = json.put("choose", part.name()).putArray("options");
                part.options()
                        .forEach(option ->
                                options.addObject().put("text", option.text()).put("choice", option.choice()));
            }
        }
        return parts;
    }

    private long text(Sql sql, String text) {
        var hash = PromptHash.of(List.of(text));
        return ids.of(
                sql,
                "text",
                hash,
                () -> sql.insert("INSERT INTO text(hash, text) VALUES(?, ?)", Ids.bytes(hash), text));
    }

    static Prompt read(Sql sql, long id) {
        var turns = sql.first("SELECT turns FROM prompt WHERE id = ?", row -> row.getString(1), id)
                .orElse("[]");
        return new Prompt(Json.list(Json.parsed(turns), turn -> readTurn(sql, turn.longValue())));
    }

    private static Turn readTurn(Sql sql, long id) {
        return sql
                .query(
                        "SELECT role, parts FROM turn WHERE id = ?",
                        row -> List.of(row.getString(1), row.getString(2)),
                        id)
                .stream()
                .map(turn -> new Turn(Role.valueOf(turn.get(0)), readParts(sql, Json.parsed(turn.get(1)))))
                .findFirst()
                .orElse(Turn.BREAK);
    }

    private static List<Part> readParts(Sql sql, JsonNode array) {
        var parts = new ArrayList<Part>();
        for (var json : array) {
            if (json.has("slot")) {
                var text = sql.first(
                        "SELECT text FROM text WHERE id = ?",
                        row -> row.getString(1),
                        json.path("text").longValue());
                parts.add(new Part.Text(json.path("slot").asText(), text.orElse("")));
            } else if (json.has("generate")) {
                parts.add(new Part.Generate(
                        json.path("generate").asText(),
                        json.path("max_tokens").asInt(),
                        Json.texts(json.path("stop"))));
            } else {
                parts.add(new Part.Choose(
                        json.path("choose").asText(),
                        Json.list(
                                json.path("options"),
                                option -> new Option(
                                        option.path("text").asText(),
                                        option.path("choice").asInt()))));
            }
        }
        return parts;
    }
}
