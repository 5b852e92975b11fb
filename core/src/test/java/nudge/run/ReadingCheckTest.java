package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import nudge.score.MetricInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingCheckTest {
    private static final MetricInfo BIAS = new MetricInfo("bias", "bias", "", -1, 1, 0, MetricInfo.Role.PRIMARY);

    @ParameterizedTest(name = "text -.10, text-byte {0}, contrast {1}")
    @CsvSource({
        "-.07, -.30, true, 'text -.10, text-byte -.07, contrast -.30 nats: all agree in sign'",
        "-.002, -.30, true, 'text -.10, text-byte -.002, contrast -.30 nats: all agree in sign'",
        ".02, -.30, true, 'text -.10, text-byte +.02, contrast -.30 nats: most agree in sign'",
        ".20, -.30, false, 'text -.10, text-byte +.20, contrast -.30 nats: they do not agree in sign'",
        ".02, .01, false, 'text -.10, text-byte +.02, contrast +.01 nats: they do not agree in sign'"
    })
    void signs_of_other_readings_must_agree(double bytes, double contrast, boolean agrees, String words) {
        var byReading = new LinkedHashMap<String, nudge.score.Difference>();
        byReading.put("text", MadeEvidence.made(-.1, -.15, -.05, .001, 0, 12));
        byReading.put("text-byte", MadeEvidence.made(bytes, bytes - .05, bytes + .05, .5, 0, 12));
        byReading.put("contrast", MadeEvidence.made(contrast, contrast - .05, contrast + .05, .5, 0, 12));

        var check = new ReadingCheck(BIAS, "Q", byReading);

        assertThat(check.agrees()).isEqualTo(agrees);
        assertThat(check.words()).isEqualTo(words);
    }
}
