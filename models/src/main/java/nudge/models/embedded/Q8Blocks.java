package nudge.models.embedded;

import java.nio.ByteBuffer;

/**
 * Numbers in blocks of 32, from the form Q4_1 (four bits each, a scale and a least value) to Q8_0 (eight bits each, a
 * scale), as ggml lays them out. What is lost is at most half of 1/127 of a block's largest number.
 */
final class Q8Blocks {
    static final int NUMBERS = 32;
    static final int Q4_1_BYTES = 20;
    static final int Q8_0_BYTES = 34;

    private Q8Blocks() {}

    /** Reads one block of Q4_1 and writes one of Q8_0; both buffers are little-endian. */
    static void convert(ByteBuffer from, ByteBuffer to) {
        float scale = Half.toFloat(from.getShort());
        float least = Half.toFloat(from.getShort());
        var numbers = new float[NUMBERS];
        for (int i = 0; i < NUMBERS / 2; i++) {
            int both = from.get() & 0xff;
            numbers[i] = (both & 0xf) * scale + least;
            numbers[i + NUMBERS / 2] = (both >> 4) * scale + least;
        }
        write(numbers, to);
    }

    private static void write(float[] numbers, ByteBuffer to) {
        float largest = 0;
        for (float number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        float scale = largest / 127;
        to.putShort(Half.of(scale));
        for (float number : numbers) {
            to.put((byte) (scale == 0 ? 0 : Math.round(number / scale)));
        }
    }
}
