package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import nudge.data.UsageException;
import nudge.score.Filter;
import org.junit.jupiter.api.Test;

class PartOfRunTest {
    private final Run whole = new ExampleOfRun();

    @Test
    void figures_are_those_of_its_samples_alone() {
        var ambig = Filter.where("context_condition", "ambig");

        var part = PartOfRun.of(whole, ambig, Optional.empty());
        var taken = whole.outlines().stream()
                .filter(result -> ambig.takes(result.sample()))
                .toList();

        assertThat(part.outlines()).isEqualTo(taken).isNotEmpty();
        assertThat(part.header().order()).hasSize(taken.size());
        assertThat(part.report().done()).isEqualTo(taken.size());
        assertThat(part.header().notes().get(0))
                .isEqualTo(
                        taken.size() + " of " + whole.outlines().size() + " items: those with context_condition=ambig."
                                + " Figures are made anew from stored answers; nothing was asked.");
    }

    @Test
    void positions_are_those_of_the_whole_run() {
        var part = PartOfRun.of(whole, Filter.where("context_condition", "ambig"), Optional.empty());
        var last = part.outlines().get(part.outlines().size() - 1);

        assertThat(part.result(last.position()).sample()).isEqualTo(last.sample());
    }

    @Test
    void a_filter_that_takes_nothing_is_an_error() {
        assertThatThrownBy(() -> PartOfRun.of(whole, Filter.where("context_condition", "none"), Optional.empty()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is one that 'context_condition=none' takes");
    }
}
