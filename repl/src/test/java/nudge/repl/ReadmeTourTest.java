package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a person to type at the prompt, typed: on the simulated model, files into a folder of the test. */
class ReadmeTourTest {
    @TempDir
    Path folder;

    private static List<String> tour() throws IOException {
        var readme = Files.readString(Path.of("../README.md"), StandardCharsets.UTF_8);
        var section = readme.substring(readme.indexOf("## In the REPL"));
        int begin = section.indexOf("```java\n") + "```java\n".length();
        return section.substring(begin, section.indexOf("```", begin)).lines().toList();
    }

    private String typed(String line) {
        return line.replaceFirst("\\s+//.*", "")
                .replace("\"smollm2\"", "\"sim:neutral=.4\"")
                .replaceFirst("^(/\\w+) ", "$1 " + folder + "/");
    }

    @Test
    @Timeout(120)
    void every_line_of_the_tour_does_what_it_says() throws Exception {
        var typist = new Typist(folder);

        for (var line : tour()) {
            typist.line(typed(line)).await("nudge> ");
        }

        typist.line("/exit").awaitEnd();
        typist.close();
        assertThat(tour()).hasSizeGreaterThan(8);
        assertThat(typist.all())
                .contains("Q+NEUTRAL", "answers differ between Q and Q+NEUTRAL", "kind - Q", "p(neutral)", "Written: ")
                .doesNotContain("Unknown", "Did you mean", "not known", "Cannot");
        assertThat(folder.resolve("talk.jsh")).exists();
        assertThat(Files.readString(folder.resolve("talk.ipynb"))).contains("\"nbformat\"", "kind");
    }
}
