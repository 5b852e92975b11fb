package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher, in a tree of its own with a JDK and a Maven that only note how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there it is nudge.cmd")
class LauncherTest {
    @TempDir
    Path folder;

    private LaunchedTree tree;

    @BeforeEach
    void plant() throws IOException {
        tree = LaunchedTree.plant(folder);
    }

    @Test
    void first_start_builds_and_says_so() throws Exception {
        var started = tree.start("run", "bbq mini");

        assertThat(started.errors()).isEqualTo("Building Nudge (once, about a minute)...\n");
        assertThat(started.output()).contains("nudge.cli.Main\nrun\nbbq mini\n");
        assertThat(tree.builds()).isEqualTo(1);
    }

    @Test
    void second_start_builds_nothing() throws Exception {
        tree.start();

        var second = tree.start();

        assertThat(second.errors()).isEmpty();
        assertThat(tree.builds()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1} builds")
    @CsvSource({
        "pom.xml,                                2",
        "cli/pom.xml,                            2",
        "cli/src/main/java/A.java,               2",
        "cli/src/main/resources/words.txt,       2",
        "cli/src/test/java/ATest.java,           1",
        "README.md,                              1",
    })
    void only_what_makes_the_jars_counts_as_newer(String file, int builds) throws Exception {
        tree.start();

        tree.writeLater(file);
        tree.start();

        assertThat(tree.builds()).isEqualTo(builds);
    }

    @Test
    void jars_that_changed_get_a_folder_of_their_own() throws Exception {
        tree.start();
        Path before = tree.library();

        tree.nextJar("other bytes");
        tree.writeLater("pom.xml");
        tree.start();

        assertThat(tree.library()).isNotEqualTo(before);
        assertThat(before.resolve("nudge-cli.jar")).hasContent("bytes");
    }

    @Test
    void class_path_has_our_jars_first() throws Exception {
        var started = tree.start();

        assertThat(started.output())
                .contains("-cp\n" + tree.library() + "/nudge-cli.jar:" + tree.library() + "/a-library.jar\n");
    }

    @Test
    void exit_code_is_the_programs() throws Exception {
        tree.exitWith(7);

        assertThat(tree.start().exitCode()).isEqualTo(7);
    }

    @Test
    void archive_is_used_where_there_is_one() throws Exception {
        tree.start();
        Path archive = tree.putArchive();

        var second = tree.start();

        assertThat(second.output()).startsWith("-XX:SharedArchiveFile=" + archive + "\n");
    }

    @ParameterizedTest(name = "Java {0}: {1}")
    @CsvSource({"17.0.1, false", "22.0.1, true", "25, true"})
    void native_access_is_allowed_where_java_asks_for_it(String version, boolean allowed) throws Exception {
        tree.javaIs(version);

        assertThat(tree.start().output().contains("--enable-native-access=ALL-UNNAMED"))
                .isEqualTo(allowed);
    }

    @Test
    void lock_of_a_dead_build_is_taken_over() throws Exception {
        Files.createDirectories(tree.root().resolve("dist/lock"));
        Files.writeString(tree.root().resolve("dist/lock/pid"), "999999999\n");

        assertThat(tree.start().exitCode()).isZero();
        assertThat(tree.root().resolve("dist/lock")).doesNotExist();
    }

    @Test
    void failed_build_shows_what_the_compiler_said() throws Exception {
        tree.failBuilds("[ERROR] A.java:[1,2] ';' expected");

        var started = tree.start();

        assertThat(started.exitCode()).isEqualTo(3);
        assertThat(started.errors()).isEqualTo("""
                Building Nudge (once, about a minute)...
                [ERROR] A.java:[1,2] ';' expected
                nudge: the build failed; all of its output is in '%s/dist/build.log'.
                """.formatted(tree.root()));
    }

    @Test
    void missing_maven_is_named_with_what_to_type() throws Exception {
        tree.removeMaven();

        var started = tree.start();

        assertThat(started.exitCode()).isEqualTo(3);
        assertThat(started.errors()).isEqualTo("""
                nudge: building needs Maven 3.8 or newer (mvn), and there is none.
                Get it (Debian: apt-get install maven; macOS: brew install maven).
                """);
    }

    @Test
    void launcher_is_found_through_a_link() throws Exception {
        Path link =
                Files.createSymbolicLink(folder.resolve("linked"), tree.root().resolve("nudge"));

        tree.startBy(link);

        assertThat(tree.root().resolve("dist/current")).exists();
    }
}
