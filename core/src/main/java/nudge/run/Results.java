package nudge.run;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The finished prefix of a run. Outlines (scores without prompts and completions) of all are held in memory, whole
 * results of the first ones only: the others are read from the store when they are looked at, as those of a hundred
 * thousand samples would be gigabytes. One thread adds; any thread takes views, which never change and copy nothing.
 */
final class Results {
    private final StoredResults stored;
    private final int held;
    private SampleResult[] outlines = new SampleResult[16];
    private @Nullable SampleResult[] whole = new SampleResult[16];
    private int size;

    /**
     * No results yet.
     *
     * @param held so many whole results are held
     */
    Results(StoredResults stored, int held) {
        this.stored = stored;
        this.held = held;
    }

    synchronized void add(SampleResult result) {
        addOutline(Outlines.of(result));
        whole[size - 1] = result;
    }

    /** A result that is on disk already. */
    synchronized void addOutline(SampleResult outline) {
        if (size == outlines.length) {
            outlines = Arrays.copyOf(outlines, size * 2);
            whole = Arrays.copyOf(whole, size * 2);
        }
        outlines[size] = outline;
        size++;
    }

    /** The result of that position is on disk, and need not be held any more. */
    synchronized void committed(int position) {
        if (position > held) {
            whole[position - 1] = null;
        }
    }

    synchronized int size() {
        return size;
    }

    /** Whole results. */
    synchronized List<SampleResult> prefix() {
        return new View(size) {
            @Override
            public SampleResult get(int index) {
                return at(checked(index));
            }
        };
    }

    /** For figures: all but prompts and completions. */
    synchronized List<SampleResult> outlines() {
        var now = outlines;
        return new View(size) {
            @Override
            public SampleResult get(int index) {
                return now[checked(index)];
            }
        };
    }

    private SampleResult at(int index) {
        synchronized (this) {
            var here = whole[index];
            if (here != null) {
                return here;
            }
        }
        return stored.at(index + 1);
    }

    /** A list of a fixed size. */
    private abstract static class View extends AbstractList<SampleResult> implements RandomAccess {
        private final int size;

        View(int size) {
            this.size = size;
        }

        int checked(int index) {
            if (index < 0 || index >= size) {
                throw new IndexOutOfBoundsException("Index " + index + " of " + size + " results.");
            }
            return index;
        }

        @Override
        public int size() {
            return size;
        }
    }
}
