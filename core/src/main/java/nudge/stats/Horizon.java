package nudge.stats;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nudge.data.Sample;
import nudge.score.Filter;

/**
 * All samples that a run will ask, in its order: what is known of them before any answer. Units stand together, in an
 * order that is random. Safe for several threads.
 */
public final class Horizon {
    /**
     * The units of which a filter takes something.
     *
     * @param units how many
     * @param most the largest weight of what it takes of one unit
     * @param capacity the weight of all it takes
     */
    record Population(int units, double most, double capacity) {}

    private final List<Sample> samples;
    private final BitSet ends = new BitSet();
    private final ConcurrentMap<Filter, Population> populations = new ConcurrentHashMap<>();

    private Horizon(List<Sample> samples) {
        this.samples = List.copyOf(samples);
        for (int i = 0; i < samples.size(); i++) {
            ends.set(
                    i,
                    i + 1 == samples.size()
                            || !samples.get(i).unit().equals(samples.get(i + 1).unit()));
        }
    }

    /** Of the samples of a run, in the order they are asked. */
    public static Horizon of(List<Sample> samples) {
        return new Horizon(samples);
    }

    /** From a 0-based place on. */
    public List<Sample> from(int place) {
        return samples.subList(Math.min(place, samples.size()), samples.size());
    }

    public int size() {
        return samples.size();
    }

    public int clusters() {
        return (int) samples.stream().map(Sample::cluster).distinct().count();
    }

    /** Whether the sample at a 0-based place is the last of its unit. */
    public boolean endsUnit(int place) {
        return ends.get(place);
    }

    Population of(Filter filter) {
        return populations.computeIfAbsent(filter, this::counted);
    }

    private Population counted(Filter filter) {
        int units = 0;
        double most = 0;
        var capacity = new Sum();
        double here = 0;
        for (int i = 0; i < samples.size(); i++) {
            var sample = samples.get(i);
            here += filter.takes(sample) ? sample.weight() : 0;
            if (endsUnit(i)) {
                units += here > 0 ? 1 : 0;
                most = Math.max(most, here);
                capacity.add(here);
                here = 0;
            }
        }
        return new Population(units, most, capacity.value());
    }
}
