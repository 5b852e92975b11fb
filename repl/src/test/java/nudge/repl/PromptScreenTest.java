package nudge.repl;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The prompt on a terminal that can do everything: what keys make of the screen. */
@Timeout(90)
class PromptScreenTest {
    private static final String LEFT = "\u001b[D";
    private static final String RIGHT = "\u001b[C";
    private static final String UP = "\u001b[A";
    private static final String DELETE = "\u007f";
    private static final String CTRL_E = "\u0005";

    @TempDir
    Path folder;

    private ScreenTypist typist;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(folder.resolve("history"), "1:var long = List.of(1, 2);\n2:1 + 1\n");
        typist = new ScreenTypist(folder);
    }

    @AfterEach
    void close() throws Exception {
        typist.close();
    }

    @Test
    void closing_signs_come_along_and_are_typed_over() {
        typist.types("List.of(\"a").shows("nudge> List.of(\"a\")");

        typist.types("\").size()\r").shows("nudge> List.of(\"a\").size()", "1");
    }

    @Test
    void sign_that_came_along_is_typed_over_by_keys_that_come_quickly_too() {
        typist.types("f(").shows("nudge> f()");

        typist.types(LEFT + RIGHT + ") + 1").shows("nudge> f() + 1");
    }

    @Test
    void empty_pair_goes_away_whole() {
        typist.types("f(")
                .shows("nudge> f()")
                .types(DELETE)
                .shows("nudge> f")
                .types("+")
                .shows("nudge> f+");
    }

    @Test
    void rest_of_a_line_is_suggested_and_taken_by_the_right_arrow() {
        typist.types("var l").shows("nudge> var long = List.of(1, 2);");

        typist.types(RIGHT).types(" // mine").shows("nudge> var long = List.of(1, 2); // mine");
    }

    @Test
    void suggestion_is_no_part_of_the_line() {
        typist.types("1 + 1").types(LEFT).types(CTRL_E).types(" + 5\r").shows("7");
    }

    @Test
    void up_goes_through_lines_that_begin_alike() {
        typist.types("var").types(UP).types("!").shows("nudge> var long = List.of(1, 2);!");
    }

    @Test
    void enter_inside_braces_adds_an_indented_line_and_the_brace_is_typed_over() {
        typist.types("int two() {").shows("nudge> int two() {}");

        typist.types("\r").types("return 2;").shows("nudge> int two() {", "  ...>     return 2;", "  ...> }");

        typist.types("}").types("\r").types("two() + 2").types("\r").shows("4");
    }

    @Test
    void pasted_block_is_evaluated_by_one_enter() {
        typist.types("\u001b[200~int a = 3\rint b = 4\ra * b\r\u001b[201~")
                .shows("nudge> int a = 3", "  ...> int b = 4", "  ...> a * b");

        typist.types("\r").shows("12");
    }

    @Test
    void interrupt_clears_a_line() {
        typist.types("1 +")
                .interrupt()
                .shows("nudge> 1 +", "nudge>")
                .types("2 + 3\r")
                .shows("5");
    }

    @Test
    void edited_line_comes_back_to_the_prompt() {
        typist.types("/edit\r").shows("nudge> 4 + 1").types("\r").shows("5");
    }

    @Test
    void shell_starts_anew_and_the_session_is_evaluated_again() {
        typist.types("int kept = 40;\r")
                .types("/reload\r")
                .shows("and models stay open.")
                .types("kept\r")
                .shows("Unknown variable kept.");

        typist.types("/reload replay\r")
                .shows("Evaluated 1 snippet again.")
                .types("kept + 2\r")
                .shows("42");
    }
}
