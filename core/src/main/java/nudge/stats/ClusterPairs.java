package nudge.stats;

import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import nudge.data.Sample;

/** Numerators and denominators of two conditions, by cluster. One thread at a time. */
final class ClusterPairs {
    /** One cluster's sums under both conditions. */
    record Both(Cluster a, Cluster b) {
        boolean isSame() {
            return a.x.value() == b.x.value() && a.w.value() == b.w.value();
        }
    }

    private final HashMap<String, Both> clusters = new HashMap<>();

    void addA(Sample sample, double numerator, double denominator) {
        add(cluster(sample).a(), sample.weight() * numerator, sample.weight() * denominator);
    }

    void addB(Sample sample, double numerator, double denominator) {
        add(cluster(sample).b(), sample.weight() * numerator, sample.weight() * denominator);
    }

    void merge(ClusterPairs other) {
        other.clusters.forEach((name, both) -> {
            var mine = clusters.computeIfAbsent(name, absent -> new Both(new Cluster(), new Cluster()));
            mine.a().merge(both.a());
            mine.b().merge(both.b());
        });
    }

    /** In the order of names, without those in which neither condition says anything. */
    List<Both> clusters() {
        return new TreeMap<>(clusters)
                .values().stream().filter(both -> both.a().n + both.b().n > 0).toList();
    }

    private static void add(Cluster cluster, double x, double w) {
        if (x == 0 && w == 0) {
            return;
        }
        cluster.x.add(x);
        cluster.w.add(w);
        cluster.n++;
    }

    private Both cluster(Sample sample) {
        return clusters.computeIfAbsent(sample.cluster(), name -> new Both(new Cluster(), new Cluster()));
    }
}
