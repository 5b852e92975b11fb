package nudge.shell.deps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nudge.data.DataException;
import nudge.data.UsageException;
import nudge.view.Style;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependenciesTest {
    @TempDir
    Path folder;

    private final List<Path> told = new ArrayList<>();
    private LocalRepository repository;

    @BeforeEach
    void repository() throws IOException {
        repository = new LocalRepository(folder.resolve("repository"))
                .with("inner", "2.0", List.of())
                .with("outer", "1.0", List.of("inner:2.0"))
                .with("outer", "1.1", List.of("inner:2.0"))
                .with("outer", "2.0-beta1", List.of());
    }

    private Dependencies dependencies(String classPath) {
        return new Dependencies(classPath, () -> ResolverLoader.open(repository.places()));
    }

    private static List<String> shown(Additions additions) {
        return additions.lines(Style.DEFAULTS).stream()
                .map(line -> line.replaceAll(" {2,}", " | "))
                .toList();
    }

    @Test
    void library_comes_with_what_it_needs() {
        var added = dependencies("").add(List.of("lib:outer:1.0"), told::add);

        assertThat(told)
                .extracting(path -> path.getFileName().toString())
                .containsExactly("outer-1.0.jar", "inner-2.0.jar");
        assertThat(shown(added))
                .containsExactly("LIBRARY | WHAT BECAME OF IT", "lib:outer:1.0 | added", "lib:inner:2.0 | added");
        assertThat(repository.notices()).anyMatch(line -> line.matches("Fetching outer-1\\.0\\.jar \\(\\d+ kB\\)"));
    }

    @Test
    void newest_release_is_taken_where_no_version_is_given() {
        dependencies("").add(List.of("lib:outer"), told::add);

        assertThat(told.get(0)).hasFileName("outer-1.1.jar");
    }

    @Test
    void version_that_is_there_stays() {
        var added = dependencies("/x/dist/inner-1.5.jar:/x/other.jar").add(List.of("lib:outer:1.0"), told::add);

        assertThat(told).extracting(path -> path.getFileName().toString()).containsExactly("outer-1.0.jar");
        assertThat(shown(added)).contains("lib:inner:2.0 | not added: 1.5 is here already and stays");
    }

    @Test
    void same_library_is_added_once() {
        var dependencies = dependencies("");
        dependencies.add(List.of("lib:inner:2.0"), told::add);

        var again = dependencies.add(List.of("lib:inner:2.0"), told::add);

        assertThat(told).hasSize(1);
        assertThat(shown(again)).contains("lib:inner:2.0 | here already");
        assertThat(shown(dependencies.added())).contains("lib:inner:2.0 | added");
    }

    @Test
    void jars_and_folders_are_added_as_they_are() throws IOException {
        var classes = Files.createDirectories(folder.resolve("classes"));

        dependencies("").add(List.of(classes.toString()), told::add);

        assertThat(told).containsExactly(classes);
    }

    @Test
    void unknown_version_names_those_there_are() {
        assertThatThrownBy(() -> dependencies("").add(List.of("lib:outer:1.7"), told::add))
                .isInstanceOf(DataException.class)
                .hasMessage("No version '1.7' of lib:outer. Known: 1.0, 1.1. Without a version the newest is taken.");
    }

    @Test
    void unknown_library_is_said_to_be_unknown() {
        assertThatThrownBy(() -> dependencies("").add(List.of("lib:nothing"), told::add))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "No library 'lib:nothing' in the repositories [here]. Check the spelling and the connection;"
                                + " Maven's settings.xml can name other repositories.");
        assertThatThrownBy(() -> dependencies("").add(List.of("lib:nothing:1.0"), told::add))
                .hasMessageStartingWith("No library 'lib:nothing:1.0' in the repositories [here].");
    }

    @Test
    void settings_that_say_offline_are_named() throws IOException {
        repository.settings("<settings><offline>true</offline></settings>");

        assertThatThrownBy(() -> dependencies("").add(List.of("lib:inner:2.0"), told::add))
                .hasMessage(
                        "Maven is set to work offline, and 'lib:inner:2.0' is not in its local repository. Name a jar,"
                                + " or set <offline> in settings.xml to false.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib:inner", "lib:inner:2.0"})
    void repository_that_cannot_be_reached_is_not_one_without_the_library(String library) throws IOException {
        repository.settings("<settings><mirrors><mirror><id>away</id><mirrorOf>*</mirrorOf>"
                + "<url>nowhere://here</url></mirror></mirrors></settings>");

        assertThatThrownBy(() -> dependencies("").add(List.of(library), told::add))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("Cannot fetch ")
                .hasMessageEndingWith(
                        ". Check the connection and Maven's settings, or name a jar: deps(\"lib/my.jar\").");
    }

    @Test
    void settings_that_are_broken_are_named() throws IOException {
        repository.settings("broken");

        assertThatThrownBy(() -> dependencies("").add(List.of("lib:inner"), told::add))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("Cannot read Maven's settings: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outer", "a:b:c:d", "a b:c", ":b", "a::1"})
    void what_names_no_library_is_refused(String text) {
        assertThatThrownBy(() -> dependencies("").add(List.of(text), told::add))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("'" + text + "' names no library. Write group:artifact:version");
    }

    @Test
    void file_that_is_not_there_is_refused_before_anything_is_added() throws IOException {
        assertThatThrownBy(() -> dependencies("").add(List.of("lib:inner:2.0", "nowhere/x.jar"), told::add))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("There is no 'nowhere/x.jar'.");
        assertThat(told).isEmpty();
    }
}
