package nudge.kernel;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What somebody asked to execute, and who hears of it. Threads that it started know it after its end.
 *
 * @param name what it is called in messages: {@code cell 3}
 * @param count of what is executed, 1-based
 * @param request what asked for it
 * @param isLoud whether anything is told at all
 * @param mayAsk whether a person is there to be asked
 * @param shown what it shows by itself already: numbers of runs, and questions
 */
record Cell(String name, int count, Request request, boolean isLoud, boolean mayAsk, Set<Object> shown) {
    static Cell of(String name, int count, Request request) {
        var content = request.content();
        return new Cell(
                name,
                count,
                request,
                !content.path("silent").asBoolean(false),
                content.path("allow_stdin").asBoolean(false),
                ConcurrentHashMap.newKeySet());
    }
}
