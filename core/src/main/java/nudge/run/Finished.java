package nudge.run;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** The finished prefix of a run. One thread adds; any thread takes views, which never change and copy nothing. */
final class Finished {
    private SampleResult[] results = new SampleResult[16];
    private int size;

    synchronized void add(SampleResult result) {
        if (size == results.length) {
            results = Arrays.copyOf(results, size * 2);
        }
        results[size] = result;
        size++;
    }

    synchronized List<SampleResult> prefix() {
        return new View(results, size);
    }

    synchronized int size() {
        return size;
    }

    private static final class View extends AbstractList<SampleResult> implements RandomAccess {
        private final SampleResult[] results;
        private final int size;

        View(SampleResult[] results, int size) {
            this.results = results;
            this.size = size;
        }

        @Override
        public SampleResult get(int index) {
            if (index >= size) {
                throw new IndexOutOfBoundsException(index);
            }
            return results[index];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
