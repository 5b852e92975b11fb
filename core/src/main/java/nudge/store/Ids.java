package nudge.store;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
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

    /**
     * The id in a table of the thing with that hash.
     *
     * @param insert puts it there by {@link Sql#insertNew}: nothing where it is there already
     */
    long of(Sql sql, String table, String hash, Supplier<OptionalLong> insert) {
        var name = table + hash;
        var id = known.get(name);
        if (id == null) {
            // Most are new: one that is here already is told by its hash when it is inserted.
            id = insert.get()
                    .orElseGet(() -> sql.number("SELECT id FROM " + table + " WHERE hash = ?", (Object) bytes(hash)));
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
