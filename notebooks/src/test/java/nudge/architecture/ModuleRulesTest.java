package nudge.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static nudge.architecture.Modules.CLASSES;
import static nudge.architecture.Modules.mains;
import static nudge.architecture.Modules.module;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each module may use, and which library belongs to whom. */
class ModuleRulesTest {
    private static final int LEAST = 100;

    @Test
    void enough_classes_were_seen() {
        assertThat(CLASSES).hasSizeGreaterThan(LEAST);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"core", "prompts", "tasks", "models", "shell", "repl", "kernel", "cli"})
    void every_module_was_seen(String name) {
        assertThat(CLASSES).anyMatch(module(name));
    }

    @Test
    void core_uses_only_what_the_design_names() {
        classes()
                .that(module("core"))
                .should()
                .onlyDependOnClassesThat(module("core")
                        .or(resideInAnyPackage(
                                "java..",
                                "com.fasterxml.jackson..",
                                "org.sqlite..",
                                "okhttp3..",
                                "okio..",
                                "org.apache.commons.statistics..",
                                "org.jsoup..",
                                "org.slf4j..",
                                "org.jspecify..")))
                .check(CLASSES);
    }

    @ParameterizedTest(name = "{0} uses none of {1}")
    @CsvSource({
        "core,    prompts tasks models shell repl kernel cli",
        "prompts, tasks models shell repl kernel cli",
        "tasks,   models shell repl kernel cli",
        "models,  prompts tasks shell repl kernel cli",
        "shell,   prompts tasks models repl kernel cli",
        "repl,    prompts tasks models kernel cli",
        "kernel,  prompts tasks models repl cli",
    })
    void modules_point_one_way(String name, String others) {
        noClasses()
                .that(module(name))
                .should()
                .dependOnClassesThat(module(others.split(" ")))
                .check(CLASSES);
    }

    @Test
    void front_ends_do_not_know_providers_or_prompts() {
        noClasses()
                .that(module("shell", "repl", "kernel"))
                .should()
                .dependOnClassesThat(module("models", "prompts", "tasks"))
                .orShould()
                .dependOnClassesThat(assignableTo("nudge.model.ModelProvider"))
                .because("they find them by the registry")
                .check(CLASSES);
    }

    @ParameterizedTest(name = "only {0} uses {1}")
    @CsvSource({
        "repl,   org.jline..",
        "kernel, org.zeromq..",
        "kernel, org.dflib.jjava..",
        "shell,  org.eclipse.aether..",
        "shell,  org.apache.maven..",
        "shell,  org.objectweb.asm..",
        "shell,  jdk.jshell..",
        "cli,    picocli..",
        "core,   org.sqlite..",
        "core,   java.sql..",
        "core,   org.jsoup..",
        "core,   org.apache.commons.statistics..",
        "models, com.sun.jna..",
    })
    void each_library_belongs_to_one_module(String name, String library) {
        noClasses()
                .that(not(module(name)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void the_native_engine_is_called_in_the_worker_only() {
        noClasses()
                .that(not(resideInAnyPackage("nudge.models.worker..")))
                .and()
                .doNotHaveFullyQualifiedName("nudge.models.embedded.WorkerCommand") // asks only which jar has it
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.jna..")
                .because("its fall must not take the session along")
                .check(CLASSES);
    }

    @Test
    void the_worker_runs_on_little() {
        classes()
                .that(resideInAnyPackage("nudge.models.worker.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "nudge.models.worker..",
                                "java..",
                                "com.sun.jna..",
                                "com.fasterxml.jackson.core..",
                                "org.jspecify..")
                        .or(assignableTo("nudge.data.NudgeException")))
                .because("nothing else is on its class path")
                .check(CLASSES);
    }

    @Test
    void only_models_fetch_and_kernel_open_connections() {
        noClasses()
                .that(not(module("models", "kernel").or(resideInAnyPackage("nudge.fetch.."))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("okhttp3..", "java.net.http..", "java.nio.channels..")
                        .and(not(assignableTo(java.nio.channels.FileChannel.class)))
                        .and(not(fileLocks())))
                .orShould()
                .dependOnClassesThat(assignableTo(Socket.class)
                        .or(assignableTo(ServerSocket.class))
                        .or(assignableTo(URLConnection.class)))
                .check(CLASSES);
    }

    @Test
    void there_are_three_mains_at_most() {
        classes()
                .that(mains())
                .should()
                .resideInAnyPackage("nudge.cli", "nudge.kernel", "nudge.models.worker")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> fileLocks() {
        return assignableTo(java.nio.channels.FileLock.class)
                .or(assignableTo(java.nio.channels.OverlappingFileLockException.class))
                .or(assignableTo(java.nio.channels.ClosedByInterruptException.class));
    }
}
