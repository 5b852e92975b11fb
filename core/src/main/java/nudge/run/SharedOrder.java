package nudge.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The order of work where several programs do the same: window by window, the blocks of a window in an order of one's
 * own. Two programs in step would ask everything twice; so each mostly finds answered what it comes to.
 *
 * @param block samples that stay together: as many as may be asked at once
 * @param window samples
 * @param salt another one for each program
 */
record SharedOrder(int block, int window, long salt) {
    /** The indexes {@code from} to {@code end}, the latter left out. */
    List<Integer> order(int from, int end) {
        var blocks = new ArrayList<List<Integer>>();
        for (int first = from; first < end; first += block) {
            blocks.add(
                    IntStream.range(first, Math.min(end, first + block)).boxed().toList());
        }
        Collections.shuffle(blocks, new Random(salt + from));
        return blocks.stream().flatMap(List::stream).toList();
    }
}
