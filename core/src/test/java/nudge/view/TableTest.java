package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import nudge.data.UsageException;
import nudge.run.ExampleRun;
import nudge.view.Table.Column;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table = new Table(List.of(
            new Column("name", Column.Type.TEXT, List.of("a", "b,c", "=1")),
            new Column("p", Column.Type.NUMBER, Arrays.asList(.25, null, 1e-9)),
            new Column("n", Column.Type.WHOLE, List.of(1L, 2L, 3L))));

    @Test
    void csv_has_full_precision_and_nothing_for_no_data() {
        assertThat(table.csv()).isEqualTo("name,p,n\r\na,0.25,1\r\n\"b,c\",,2\r\n'=1,1.0E-9,3\r\n");
    }

    @Test
    void rows_and_columns_are_picked() {
        assertThat(table.where("n", 2).texts("name")).containsExactly("b,c");
        assertThat(table.where(row -> row.number("p") > 0).select("n").csv()).isEqualTo("n\r\n1\r\n3\r\n");
        assertThat(table.numbers("p")).containsExactly(.25, Double.NaN, 1e-9);
        assertThat(table.head(1).size()).isEqualTo(1);
    }

    @Test
    void unknown_columns_name_the_nearest() {
        assertThatThrownBy(() -> table.column("nam"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Did you mean 'name'");
    }

    @Test
    void columns_are_of_one_length_and_of_different_names() {
        var one = new Column("a", Column.Type.WHOLE, List.of(1L));
        assertThatThrownBy(() -> new Table(List.of(one, new Column("b", Column.Type.WHOLE, List.of()))))
                .hasMessage("Column 'b' has 0 values, others have 1.");
        assertThatThrownBy(() -> new Table(List.of(one, one))).hasMessageContaining("same name");
    }

    @Test
    void a_frame_has_a_row_for_each_item_and_condition() {
        var frame = ItemTable.of(ExampleRun.header(), ExampleRun.results());

        assertThat(frame.size()).isEqualTo(48 * 4);
        assertThat(frame.names())
                .startsWith("item", "id", "condition", "outcome", "answer", "target", "error", "bias")
                .contains("category", "cluster", "tokens_prompt", "millis", "from_store", "kind");
        assertThat(frame.where("condition", "Q").numbers("right")).hasSize(48);
    }
}
