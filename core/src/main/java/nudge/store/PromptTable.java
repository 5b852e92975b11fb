package nudge.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import nudge.prompt.Prompt;
import nudge.prompt.PromptHash;
import nudge.prompt.Turn;

/** Prompts as lists of turns, turns as lists of parts, texts once each. Used on the writing thread. */
final class PromptTable {
    private final Ids ids;

    PromptTable(Ids ids) {
        this.ids = ids;
    }

    long idOf(Sql sql, Prompt prompt, Fingerprint.Print print) {
        var hash = print.hash();
        var hashes = print.turns();
        return ids.of(sql, "prompt", hash, () -> {
            var turns = Json.array();
            for (int i = 0; i < hashes.size(); i++) {
                turns.add(turn(sql, prompt.turns().get(i), hashes.get(i)));
            }
            return sql.insertNew("INSERT INTO prompt(hash, turns) VALUES(?, ?)", Ids.bytes(hash), turns.toString());
        });
    }

    private long turn(Sql sql, Turn turn, String hash) {
        return ids.of(
                sql,
                "turn",
                hash,
                () -> sql.insertNew(
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
            } else {
                HoleJson.put(json, part);
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
                () -> sql.insertNew("INSERT INTO text(hash, text) VALUES(?, ?)", Ids.bytes(hash), text));
    }
}
