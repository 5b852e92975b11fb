package nudge.view;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nudge.run.Controls;
import nudge.run.ReadingCheck;
import nudge.stats.Flips;
import org.jspecify.annotations.Nullable;

/** The controls of a run as JSON fields. */
final class ControlFields {
    private ControlFields() {}

    static Map<String, @Nullable Object> of(Controls controls) {
        var fields = new TreeMap<String, @Nullable Object>();
        fields.put("floor", controls.floor().map(ControlFields::floor).orElse(null));
        var flips = new TreeMap<String, Object>();
        controls.flips().forEach((pair, count) -> flips.put(pair, flips(count)));
        fields.put("flips", flips);
        var cautions = new TreeMap<String, Object>();
        controls.cautions()
                .forEach((nudge, caution) -> cautions.put(
                        nudge,
                        new TreeMap<>(Map.of(
                                "against", caution.against(),
                                "verdict", caution.verdict().name().toLowerCase(Locale.ROOT)))));
        fields.put("caution", cautions);
        var readings = new TreeMap<String, Object>();
        controls.readings().forEach((nudge, checks) -> {
            var byMetric = new TreeMap<String, Object>();
            checks.forEach(check -> byMetric.put(check.metric().name(), reading(check)));
            readings.put(nudge, byMetric);
        });
        fields.put("readings", readings);
        return fields;
    }

    private static Map<String, Object> floor(Controls.Floor floor) {
        return new TreeMap<>(Map.of(
                "reference", floor.reference(),
                "flips", flips(floor.flips()),
                "metrics", JsonFields.differences(floor.differences())));
    }

    private static Map<String, @Nullable Object> flips(Flips flips) {
        var fields = new TreeMap<String, @Nullable Object>();
        fields.put("n", flips.n());
        fields.put("count", flips.count());
        fields.put("share", JsonFields.number(flips.share().value()));
        JsonFields.putInterval(fields, flips.share().interval());
        fields.put("to_right", flips.toRight());
        fields.put("from_right", flips.fromRight());
        return fields;
    }

    private static Map<String, Object> reading(ReadingCheck check) {
        return new TreeMap<>(Map.of(
                "against", check.against(),
                "agree", check.agrees(),
                "readings", new ArrayList<>(check.byReading().keySet())));
    }
}
