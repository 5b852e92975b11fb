package nudge.repl;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nudge.view.Paged;
import nudge.view.Style;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PagerTest {
    private static final String RIGHT = "\u001bOC";

    private final Window window = new Window(60, 10);
    private CompletableFuture<Void> shown = CompletableFuture.completedFuture(null);

    /** Item N: a head, and as many lines as it is told. */
    private record Item(int number, int lines) implements Paged {
        @Override
        public String title() {
            return "item " + number;
        }

        @Override
        public List<String> lines(Style style) {
            return Stream.concat(
                            Stream.of("Item " + number + " at " + style.width() + " columns ──┼──"),
                            IntStream.rangeClosed(1, lines).mapToObj(line -> "line " + line + " of the text"))
                    .toList();
        }

        @Override
        public Optional<Paged> next() {
            return Optional.of(new Item(number + 1, lines));
        }

        @Override
        public Optional<Paged> toggled() {
            return Optional.of(new Item(number, lines == 30 ? 3 : 30));
        }
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void first_page_shows_the_beginning_and_the_keys() {
        open(new Item(1, 30)).await("Item 1");

        window.golden("pager-first.txt");
    }

    @Test
    void space_turns_the_page_and_b_turns_it_back() {
        open(new Item(1, 30)).await("Item 1").keys(" ").await("line 9 of").awaitNo("Item 1");

        window.keys("b").await("Item 1");
    }

    @Test
    void end_and_beginning_are_one_key_away() {
        open(new Item(1, 30)).await("Item 1").keys("G").await("line 30 of");

        window.keys("g").await("Item 1");
    }

    @Test
    void search_goes_to_the_row_and_n_to_the_next_one() {
        open(new Item(1, 30)).await("Item 1").keys("/LINE 2\u007f2\r").await("'LINE 2' is not there");

        window.keys("/line 2\r").await("line 2 of");
        window.keys("n").await("line 20 of").awaitNo("line 19 of");
    }

    @Test
    void right_shows_the_next_item_and_f_folds_it() {
        open(new Item(1, 30))
                .await("Item 1")
                .keys(RIGHT)
                .await("Item 2")
                .keys("f")
                .await("all");

        window.golden("pager-folded.txt");
    }

    @Test
    void another_window_is_painted_anew() {
        open(new Item(1, 30)).await("60 columns").resize(40, 6).await("40 columns");

        window.golden("pager-small.txt");
    }

    @Test
    void leaving_gives_the_screen_back() throws Exception {
        window.terminal().writer().print("what stood there");
        window.terminal().flush();
        open(new Item(1, 30)).await("Item 1").keys("q");

        shown.get(30, TimeUnit.SECONDS);

        window.await("what stood there").awaitNo("Item 1");
    }

    @Test
    void control_c_leaves_too() throws Exception {
        open(new Item(1, 30)).await("Item 1").keys("\u0003");

        shown.get(30, TimeUnit.SECONDS);
    }

    private Window open(Paged item) {
        shown = CompletableFuture.runAsync(
                () -> FullScreen.show(window.terminal(), new Pager(item, () -> Style.DEFAULTS)));
        return window;
    }
}
