package nudge.store;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Row ids of things that are stored once by their hash; those used last are remembered. Used on the writing thread only.
 */
final class Ids {
    private static final int REMEMBERED = 4_096;

    private final Map<String, Long> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The id in a table of the thing with that hash, which is inserted where it is not there. */
    long of(Sql sql, String table, String hash, Supplier<Long> insert) {
        var name = table + hash;
        var id = known.get(name);
        if (id == null) {
            id = sql.first("SELECT id FROM " + table + " WHERE hash = ?", row -> row.getLong(1), bytes(hash))
                    .orElseGet(insert);
            known.put(name, id);
        }
        return id;
    }

    /** After a rollback nothing that was remembered holds. */
    void forget() {
        known.clear();
    }

    static byte[] bytes(String hash) {
        return HexFormat.of().parseHex(hash);
    }
}
