package nudge.view;

import nudge.run.RunSnapshot;

/** A run that is looked at while it goes: how it stands, and the way it came. Whoever shows it keeps one, and adds. */
public record Watched(RunSnapshot snapshot, Trail trail) {
    /** A run at its first picture. */
    public static Watched of(RunSnapshot first) {
        return new Watched(first, Trail.EMPTY.plus(first));
    }

    /** The same run a moment later. */
    public Watched plus(RunSnapshot next) {
        return new Watched(next, trail.plus(next));
    }
}
