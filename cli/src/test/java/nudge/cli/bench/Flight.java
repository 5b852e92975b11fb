package nudge.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run as the server saw it.
 *
 * @param runningMillis from its first request to its last answer
 * @param askingMillis from its first request to its last
 * @param inFlight requests every so many milliseconds
 * @param answered when each item was answered, in microseconds of 1970
 */
record Flight(
        double runningMillis,
        double askingMillis,
        int sampleMillis,
        List<Integer> inFlight,
        Map<Integer, Long> answered) {
    private static final String STEPS = " ▁▂▃▄▅▆▇█";
    private static final int WIDTH = 64;

    static Flight of(JsonNode told) {
        var samples = new ArrayList<Integer>();
        told.path("inFlight").forEach(sample -> samples.add(sample.asInt()));
        var answered = new TreeMap<Integer, Long>();
        told.path("answered")
                .forEach(item -> answered.put(item.path(0).asInt(), item.path(1).asLong()));
        return new Flight(
                told.path("runningMillis").asDouble(),
                told.path("askingMillis").asDouble(),
                told.path("sampleMillis").asInt(),
                samples,
                answered);
    }

    /** Share of the time, until there is nothing left to ask, with 95 % of what was asked for in flight. */
    double fullShare(int atOnce) {
        var asking = inFlight.subList(0, Math.min(inFlight.size(), (int) (askingMillis / sampleMillis)));
        return asking.stream().filter(count -> count >= .95 * atOnce).count() / Math.max(1.0, asking.size());
    }

    /** Requests in flight over the time of the run, as bars; full height is what was asked for. */
    String curve(int atOnce) {
        int samples = Math.min(inFlight.size(), 1 + (int) (runningMillis / sampleMillis));
        var line = new StringBuilder();
        for (int column = 0; column < WIDTH && samples > 0; column++) {
            int from = column * samples / WIDTH;
            int to = Math.max(from + 1, (column + 1) * samples / WIDTH);
            double mean = inFlight.subList(from, to).stream()
                    .mapToInt(Integer::intValue)
                    .average()
                    .orElse(0);
            line.append(STEPS.charAt((int) Math.min(8, Math.ceil(8 * mean / atOnce - .4))));
        }
        return line.toString();
    }
}
