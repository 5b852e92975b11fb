package nudge.models.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nudge.data.UsageException;
import nudge.model.Cancellation;
import nudge.model.ModelOptions;
import nudge.model.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class GgufConversionTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,3c00",
        "-2,c000",
        "65504,7bff",
        "0.333251953125,3555",
        "5.9604645E-8,1",
        "0.00006103515625,400"
    })
    void halves_are_as_the_standard_has_them(float number, String bits) {
        short half = (short) Integer.parseInt(bits, 16);

        assertThat(Half.toFloat(half)).isEqualTo(number);
        assertThat(Half.of(number)).isEqualTo(half);
    }

    @ParameterizedTest
    @CsvSource({"1.00048828125,3c00", "1.00146484375,3c02", "2047.9,6800"})
    void a_number_between_goes_to_the_nearest_even(float number, String bits) {
        assertThat(Half.of(number)).isEqualTo((short) Integer.parseInt(bits, 16));
    }

    @Test
    void a_block_keeps_its_numbers_to_half_a_step() {
        // Scale 1, least value -8: the numbers -8, -7, ..., 7, twice.
        var from = q4Block();
        var to = ByteBuffer.allocate(Q8Blocks.Q8_0_BYTES).order(ByteOrder.LITTLE_ENDIAN);

        Q8Blocks.convert(from, to);

        to.flip();
        float scale = Half.toFloat(to.getShort());
        assertThat(scale).isCloseTo(8 / 127f, within(1e-4f));
        assertThat(to.get()).isEqualTo((byte) -127);
        assertThat(to.get(Q8Blocks.Q8_0_BYTES - 1) * scale).isCloseTo(7f, within(scale / 2 + 1e-3f));
    }

    @Test
    void a_file_keeps_all_but_the_weights() throws IOException {
        var source = Files.write(folder.resolve("in.gguf"), file(3, q4Block()).array());
        var target = folder.resolve("out.gguf");

        GgufConversion.write(source, target);

        var out = ByteBuffer.wrap(Files.readAllBytes(target)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(out.capacity()).isEqualTo(128 + 64);
        assertThat(out.getInt(typeAt())).isEqualTo(8);
        assertThat(out.get(128 + 2)).isEqualTo((byte) -127);
    }

    @Test
    void a_file_without_such_weights_is_left_alone() throws IOException {
        var source = Files.write(folder.resolve("in.gguf"), file(0, q4Block()).array());

        assertThatThrownBy(() -> GgufConversion.write(source, folder.resolve("out.gguf")))
                .isInstanceOf(UsageException.class)
                .hasMessage("'" + source + "' has no weights of the form Q4_1, so converting them gains nothing."
                        + " Leave the setting 'weights' out.");
    }

    @Test
    void converted_weights_score_as_the_others_do() throws InterruptedException {
        var request = Asked.choice(
                "The nurse told the patient that her shift would end.", "The shift of the", " nurse", " man");

        double[] asIs = scores(ModelOptions.DEFAULTS, request);
        double[] converted = scores(ModelOptions.DEFAULTS.withSetting("weights", "q8_0"), request);

        // Both differ from exact arithmetic by .11 on average, .5 at most (docs/embedded.md).
        assertThat(converted).containsExactly(asIs, within(1.0));
        assertThat(converted).isNotEqualTo(asIs);
    }

    private static double[] scores(ModelOptions options, Request request) throws InterruptedException {
        try (var model = new EmbeddedModelProvider()
                .open("gguf:" + WeightsForTests.smollm2(), options)
                .orElseThrow()) {
            return model.complete(request, new Cancellation()).fills().get(0).logProbabilities().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }
    }

    private static ByteBuffer q4Block() {
        var block = ByteBuffer.allocate(Q8Blocks.Q4_1_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        block.putShort(Half.of(1)).putShort(Half.of(-8));
        for (int i = 0; i < 16; i++) {
            block.put((byte) (i << 4 | i));
        }
        return block.flip();
    }

    /** One text of metadata and one tensor of 32 numbers; its data begin at byte 128. */
    private static ByteBuffer file(int type, ByteBuffer data) {
        var file = ByteBuffer.allocate(128 + 32).order(ByteOrder.LITTLE_ENDIAN);
        file.put("GGUF".getBytes(StandardCharsets.US_ASCII))
                .putInt(3)
                .putLong(1)
                .putLong(1);
        string(file, "general.architecture").putInt(8);
        string(file, "llama");
        string(file, "t").putInt(1).putLong(32).putInt(type).putLong(0);
        return file.position(128).put(data).rewind();
    }

    private static ByteBuffer string(ByteBuffer file, String text) {
        return file.putLong(text.length()).put(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Header 24, key 28, type 4, value 13, tensor name 9, dimensions 4 and 8. */
    private static int typeAt() {
        return 24 + 28 + 4 + 13 + 9 + 4 + 8;
    }
}
