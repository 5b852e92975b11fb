package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumpsTest {
    @ParameterizedTest
    @CsvSource({
        "bbq,  bbqMini,      0",
        "BBQ,  bbqMini,      1",
        "qif,  Q_IF,         1",
        "bM,   bbqMini,      2",
        "bMi,  bbqMini,      2",
        "bqM,  bbqMini,      -1",
        "QC,   Q_IF_COT,     2",
        "NPE,  NullPointerException, 2",
        "AL,   ArrayList,    2",
        "ArLi, ArrayList,    2",
        "aL,   ArrayList,    2",
        "xM,   bbqMini,      -1",
        "bMx,  bbqMini,      -1",
    })
    void typed_letters_fit_a_name(String typed, String name, int fit) {
        assertThat(Humps.fit(typed, name)).isEqualTo(fit);
    }
}
