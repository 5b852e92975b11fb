package nudge.stats;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nudge.score.Accumulator;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;

/** The correlation over groups of two parts' means in each. */
record AgreementMetric(MetricInfo info, Sides sides, Scale scale) implements Metric {
    /** What is correlated: the means of a value over either part, by group. */
    record Sides(String value, Filter one, Filter other, String group) {
        private Filter either() {
            return new Filter(one.name() + " or " + other.name(), sample -> one.takes(sample) || other.takes(sample));
        }
    }

    /** As they are, or by their ranks. */
    enum Scale {
        VALUES,
        RANKS
    }

    @Override
    public Accumulator newState() {
        return new State(this);
    }

    /** Of the correlations under both conditions, each over the same groups (Zou 2007). */
    @Override
    public Difference difference(List<Observation> a, List<Observation> b, long seed) {
        var paired = Paired.of(a, b, sides.either(), List.of(sides.value()));
        var inA = new Groups();
        var inB = new Groups();
        for (var pair : paired.both()) {
            inA.add(this, pair.a());
            inB.add(this, pair.b());
        }
        return Zou.difference(inA.points(scale), inB.points(scale), paired.counts());
    }

    /** Sums of both parts, by group. */
    private static final class Groups {
        private static final class Cell {
            private final Sum[] sums = {new Sum(), new Sum()};
            private final Sum[] weights = {new Sum(), new Sum()};

            private boolean isWhole() {
                return weights[0].value() > 0 && weights[1].value() > 0;
            }

            private double mean(int side) {
                return sums[side].value() / weights[side].value();
            }
        }

        private final TreeMap<String, Cell> cells = new TreeMap<>();
        private int n;

        private void add(AgreementMetric metric, Observation observation) {
            var sample = observation.sample();
            var cell = cells.computeIfAbsent(sample.group(metric.sides.group()), name -> new Cell());
            int side = metric.sides.one().takes(sample) ? 0 : 1;
            cell.sums[side].addProduct(sample.weight(), Values.of(observation, metric.sides.value()));
            cell.weights[side].add(sample.weight());
            n++;
        }

        private void merge(Groups other) {
            other.cells.forEach((name, cell) -> {
                var mine = cells.computeIfAbsent(name, absent -> new Cell());
                for (int side = 0; side < cell.sums.length; side++) {
                    mine.sums[side].add(cell.sums[side]);
                    mine.weights[side].add(cell.weights[side]);
                }
            });
            n += other.n;
        }

        private List<Points.Point> points(Scale scale) {
            var whole = cells.values().stream().filter(Cell::isWhole).toList();
            var x = whole.stream().mapToDouble(cell -> cell.mean(0)).toArray();
            var y = whole.stream().mapToDouble(cell -> cell.mean(1)).toArray();
            return switch (scale) {
                case VALUES -> points(x, y);
                case RANKS -> points(ranks(x), ranks(y));
            };
        }

        private static List<Points.Point> points(double[] x, double[] y) {
            return IntStream.range(0, x.length)
                    .mapToObj(i -> new Points.Point(x[i], y[i]))
                    .toList();
        }

        /** From 1; equal values have the mean of theirs. */
        private static double[] ranks(double[] values) {
            var ranks = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                double less = 0;
                for (double other : values) {
                    less += other < values[i] ? 1 : other == values[i] ? .5 : 0;
                }
                ranks[i] = less + .5;
            }
            return ranks;
        }
    }

    private static final class State extends FilteredAccumulator<State> {
        private final AgreementMetric metric;
        private final Groups groups = new Groups();

        private State(AgreementMetric metric) {
            super(State.class, metric.sides.either());
            this.metric = metric;
        }

        @Override
        void take(Observation observation) {
            if (Values.has(observation, metric.sides.value())) {
                groups.add(metric, observation);
            }
        }

        @Override
        void mergeSame(State other) {
            groups.merge(other.groups);
        }

        @Override
        Estimate estimate(Unscored unscored) {
            var points = groups.points(metric.scale);
            double r = Pearson.of(points);
            if (Double.isNaN(r)) {
                return Estimate.undefined(groups.n, unscored.byReason(), points.size());
            }
            return new Estimate(
                    r,
                    FisherZ.standardError(r, points.size()),
                    FisherZ.interval(r, points.size()),
                    groups.n,
                    unscored.byReason(),
                    points.size(),
                    Double.NaN,
                    Double.NaN);
        }
    }
}
