package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllFitTest {
    @ParameterizedTest
    @CsvSource({
        "ru, run( runs(),   run",
        "bM, bbqMini,       bbqMini",
        "AL, ArrayList Als, AL",
        "zz, foo bar,       zz",
    })
    void common_beginning_of_all_is_filled_in(String typed, String names, String common) {
        var fit = new AllFit();
        fit.compile(Map.of(), false, new Word(typed, 0, typed.length()), false, 0, null);
        var all = Stream.of(names.split(" ", -1)).map(Candidate::new).toList();

        assertThat(fit.matches(all)).hasSameSizeAs(all);
        assertThat(fit.getCommonPrefix()).isEqualTo(common);
    }

    @Test
    void typing_on_narrows_an_open_list() {
        var fit = new AllFit();
        fit.compile(Map.of(), false, new Word("run", 0, 3), false, 0, null);

        var left = fit.matches(List.of(new Candidate("run("), new Candidate("resume(")));

        assertThat(left).extracting(Candidate::value).containsExactly("run(");
    }
}
