package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nudge.view.Style;
import org.junit.jupiter.api.Test;

class StatusRowsTest {
    private final StatusRows rows = new StatusRows();

    @Test
    void nothing_runs_in_no_rows() {
        assertThat(rows.lines(Style.DEFAULTS)).isEmpty();
    }

    @Test
    void the_last_run_has_the_rows_and_the_others_one_each() {
        rows.add(1, style -> List.of("one", "figures of one"), false);
        rows.add(2, style -> List.of("two", "figures of two"), false);
        rows.add(3, style -> List.of("three", "figures"), false);

        assertThat(rows.lines(Style.DEFAULTS)).containsExactly("three", "figures", "", "one", "two");
    }

    @Test
    void runs_for_which_there_is_no_room_are_named() {
        rows.add(1, style -> List.of("one"), false);
        rows.add(2, style -> List.of("two"), false);
        rows.add(3, style -> List.of("three"), false);
        rows.add(4, style -> List.of("four"), false);

        assertThat(rows.lines(Style.DEFAULTS))
                .containsExactly("four", "", "", "one", " +2 more: run 2, run 3  (/front N)");
    }

    @Test
    void a_chosen_run_has_the_rows() {
        rows.add(1, style -> List.of("one"), true);
        rows.add(2, style -> List.of("two"), false);

        assertThat(rows.lines(Style.DEFAULTS)).containsExactly("one", "", "", "", "two");
    }

    @Test
    void there_are_always_as_many_rows() {
        rows.add(1, style -> List.of("a", "b", "c", "d"), false);

        assertThat(rows.lines(Style.DEFAULTS)).hasSize(StatusRows.ROWS);
    }
}
