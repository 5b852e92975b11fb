package nudge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nudge.prompt.Condition;
import nudge.run.Drill;
import nudge.view.DrillTable;
import nudge.view.Showable;
import nudge.view.Style;
import nudge.view.Table;
import nudge.view.TextView;

/**
 * A run broken down by template, by stereotyped group, or by any other group of its samples: {@code r.by("template")},
 * {@code r.by("stereotyped_group").effect(Q_IF).all()}.
 */
public final class Drilldown extends Showable {
    private static final int FIRST = 20;

    private final Function<String, Drill> drills;
    private final Drill drill;
    private final int most;

    /** @param drills the same run and way, by the name of a metric */
    Drilldown(Function<String, Drill> drills, String metric) {
        this(drills, byFigure(drills.apply(metric)), FIRST);
    }

    private Drilldown(Function<String, Drill> drills, Drill drill, int most) {
        super();
        this.drills = drills;
        this.drill = drill;
        this.most = most;
    }

    private static Drill byFigure(Drill drill) {
        return drill.byFigure(drill.header().conditionNames().get(0));
    }

    /** Another metric, by name: {@code metric("p_unknown_ambig")}. */
    public Drilldown metric(String name) {
        return new Drilldown(drills, byFigure(drills.apply(name)), most);
    }

    /** The largest effects of a condition against the run's first one on top. */
    public Drilldown effect(Condition condition) {
        return effect(condition.name());
    }

    /** As {@link #effect(Condition)}, by the name that screens write. */
    public Drilldown effect(String condition) {
        var known = new ArrayList<>(drill.header().conditionNames());
        known.remove(0);
        if (!known.contains(condition)) {
            throw nudge.data.Nearest.unknown("condition that is compared", condition, known);
        }
        return new Drilldown(drills, drill.byEffect(condition), most);
    }

    /** So many rows at most. */
    public Drilldown first(int rows) {
        return new Drilldown(drills, drill, Math.max(1, rows));
    }

    /** All rows. */
    public Drilldown all() {
        return new Drilldown(drills, drill, Integer.MAX_VALUE);
    }

    /** All rows in the order shown, at full precision: a row a group and condition. */
    public Table table() {
        return DrillTable.of(drill);
    }

    /** All rows in the order shown. */
    public List<Drill.Row> rows() {
        return drill.rows();
    }

    @Override
    public List<String> lines(Style style) {
        return TextView.drill(style, drill, most);
    }
}
