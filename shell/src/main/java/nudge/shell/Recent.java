package nudge.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers that were given lately: front ends ask the same again and again. Safe for use by several threads. */
final class Recent<K, V> {
    private static final int MOST = 64;

    private final Map<K, V> answers = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<V> find(K question) {
        return Optional.ofNullable(answers.get(question));
    }

    synchronized V keep(K question, V answer) {
        answers.put(question, answer);
        return answer;
    }
}
