package nudge.models.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nudge.Places;
import nudge.models.embedded.WeightsForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer depends on its own tokens and on nothing that was computed before. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SameBitsTest {
    private static final String STORY =
            "Two friends met at the station. One of them had lost a hat, the other a glove. ";
    private static final List<String> OPTIONS = List.of(" hat", " glove that was red", " train");

    private static final Surroundings SURROUNDINGS =
            new Surroundings(System::nanoTime, InstantSource.system(), line -> {});

    private static OpenModel model;
    private static Tokeniser tokeniser;
    private static float[] cold150;

    private KeptPrefixes prefixes =
            new KeptPrefixes(model, 400_000_000L, new SavedPrefixes(Path.of("none"), 0, SURROUNDINGS));

    @BeforeAll
    static void read() {
        Path cache = Places.of(System.getenv(), Path.of(System.getProperty("user.home")))
                .cache();
        var engine = Engine.load(cache.resolve("native"));
        model = OpenModel.read(engine, WeightsForTests.smollm2(), 0, new Pace(2, System::nanoTime));
        tokeniser = new Tokeniser(model);
        try (var context = new KeptPrefix(model, 1024)) {
            cold150 = values(context, longTokens(150));
        }
    }

    @AfterEach
    void free() {
        prefixes.close();
    }

    @Test
    void a_warm_cache_gives_what_a_cold_one_gives() {
        List<Double> cold = scores(prompt("Who is she?"));
        forget();
        scores(prompt("Where are they?"));
        scores(prompt("Who was it then, and why?"));
        generate(prompt("Who is"), 5);

        assertThat(scores(prompt("Who is she?"))).isEqualTo(cold);
        assertThat(scores(prompt("Who is she?"))).isEqualTo(cold);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 63, 64, 65, 66, 128, 148, 149})
    void a_beginning_of_any_length_may_be_held(int held) {
        int[] tokens = longTokens(150);
        last(Arrays.copyOf(tokens, held));

        assertThat(last(tokens)).isEqualTo(cold150);
    }

    @Test
    void a_copied_beginning_gives_the_same() {
        int[] tokens = longTokens(150);
        float[] cold = last(tokens);
        forget();
        int[] other = IntStream.concat(Arrays.stream(tokens, 0, 70), Arrays.stream(tokens, 0, 140))
                .toArray();
        var source = prefixes.forPrompt(other, 400);
        source.hold(other);

        var copy = prefixes.forPrompt(tokens, 400);

        assertThat(copy).isNotSameAs(source);
        assertThat(copy.length()).isEqualTo(70);
        assertThat(values(copy, tokens)).isEqualTo(cold);
    }

    @Test
    void a_beginning_restored_from_disk_gives_the_same(@TempDir Path folder) {
        int[] tokens = longTokens(1100);
        int[] other = longTokens(1060);
        other[1055] = tokens[1];
        float[] cold = last(tokens);
        forget(new SavedPrefixes(folder, 400_000_000L, SURROUNDINGS));
        last(other);
        last(tokens);
        forget(new SavedPrefixes(folder, 400_000_000L, SURROUNDINGS));

        var restored = prefixes.forPrompt(tokens, 1200);

        assertThat(restored.common(tokens)).isEqualTo(1055);
        assertThat(values(restored, tokens)).isEqualTo(cold);
    }

    @Test
    void a_broken_file_of_a_beginning_is_passed_over(@TempDir Path folder) throws IOException {
        int[] tokens = longTokens(1100);
        var header = ByteBuffer.allocate(12 + 4 * 1100).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(1).putInt(2).putInt(1100).asIntBuffer().put(tokens);
        Files.write(folder.resolve("broken.prefix"), header.array());
        forget(new SavedPrefixes(folder, 400_000_000L, SURROUNDINGS));

        var context = prefixes.forPrompt(tokens, 1200);

        assertThat(context.length()).isZero();
    }

    @Test
    void a_larger_context_gives_the_same() {
        int[] tokens = longTokens(150);

        try (var small = new KeptPrefix(model, 1024);
                var large = new KeptPrefix(model, 4096)) {
            assertThat(values(large, tokens)).isEqualTo(values(small, tokens));
        }
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        int[] tokens = longTokens(150);
        var one = new OpenModel(model.engine(), model.model(), model.vocabulary(), 8192, new Pace(1, System::nanoTime));

        try (var alone = new KeptPrefix(one, 1024)) {
            assertThat(values(alone, tokens)).isEqualTo(last(tokens));
        }
    }

    @Test
    void an_option_scores_as_in_one_decode_of_the_whole() {
        List<Double> scores = scores(prompt("Who is she?"));

        double whole = whole(prompt("Who is she?"), OPTIONS.get(1));

        assertThat(scores.get(1)).isCloseTo(whole, within(1e-9));
    }

    @Test
    void options_score_the_same_alone_and_among_others() {
        var scorer = new OptionScorer(model, tokeniser, prefixes);
        var among = scores(prompt("Who is she?"));

        var alone = scorer.score(prompt("Who is she?"), List.of(OPTIONS.get(2), OPTIONS.get(1)), Piece.data("\n"));

        assertThat(alone.logProbabilities()).containsExactly(among.get(2), among.get(1));
    }

    @Test
    void a_long_beginning_outlives_many_short_ones() {
        int[] tokens = longTokens(150);
        last(tokens);

        for (int number = 0; number < 12; number++) {
            scores(List.of(Piece.data(number + " is a number. The next one is the")));
        }

        assertThat(prefixes.forPrompt(tokens, 400).common(tokens)).isEqualTo(tokens.length);
    }

    private void forget() {
        forget(new SavedPrefixes(Path.of("none"), 0, SURROUNDINGS));
    }

    private void forget(SavedPrefixes saved) {
        prefixes.close();
        prefixes = new KeptPrefixes(model, 400_000_000L, saved);
    }

    private List<Double> scores(List<Piece> prompt) {
        return new OptionScorer(model, tokeniser, prefixes)
                .score(prompt, OPTIONS, Piece.data("\n"))
                .logProbabilities();
    }

    private void generate(List<Piece> prompt, int tokens) {
        new Generator(model, tokeniser, prefixes)
                .write(prompt, tokens, List.of(), new Sampler(1, 1, 0, 1), piece -> {});
    }

    private float[] last(int[] tokens) {
        return values(prefixes.forPrompt(tokens, tokens.length + 10), tokens);
    }

    private static float[] values(KeptPrefix context, int[] tokens) {
        context.hold(tokens);
        var logits = context.last();
        var values = new float[logits.size()];
        for (int token = 0; token < values.length; token++) {
            values[token] = logits.value(token);
        }
        return values;
    }

    private static List<Piece> prompt(String question) {
        return List.of(
                Piece.markup("<|im_start|>user\n"),
                Piece.data(STORY + question),
                Piece.markup("<|im_end|>\n<|im_start|>assistant\n"),
                Piece.data("It was the"));
    }

    private static int[] longTokens(int count) {
        return Arrays.copyOf(tokeniser.tokens(List.of(Piece.data(STORY.repeat(70)))), count);
    }

    /** Straight through the engine's own functions: one batch of all tokens, values for each. */
    private static double whole(List<Piece> prompt, String option) {
        int before = tokeniser.tokens(prompt).length;
        var extended = new ArrayList<>(prompt);
        extended.add(Piece.data(option));
        int[] all = tokeniser.tokens(extended);
        var parameters = model.llama().llama_context_default_params();
        Pointer context = model.llama().llama_init_from_model(model.model(), parameters);
        model.llama().llama_decode(context, new TokenBatch.Buffer(512).fill(all, 0, all.length, 0, all.length));
        double sum = 0;
        for (int i = before; i < all.length; i++) {
            Pointer values = model.llama().llama_get_logits_ith(context, i - 1);
            sum += new Logits(values.getFloatArray(0, model.vocabularySize())).logProbability(all[i]);
        }
        model.llama().llama_free(context);
        return sum;
    }
}
