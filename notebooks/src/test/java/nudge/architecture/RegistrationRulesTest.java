package nudge.architecture;

import static nudge.architecture.Modules.CLASSES;
import static nudge.architecture.Modules.module;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is registered, and that what is public is registered or named here. */
class RegistrationRulesTest {
    private static final String SERVICES = "src/main/resources/META-INF/services/";

    /** What the worker and its keeper, two packages and two processes, say to each other. */
    private static final String WORKER = "nudge.models.worker";

    /** Public in models, prompts and tasks without being registered, each with its reason. */
    private static final Map<String, String> NAMED_API = Map.of(
            "nudge.prompts.Conditions", "sessions import its constants",
            "nudge.tasks.Tasks", "sessions import its constants",
            "nudge.tasks.Bbq", "the type of a constant; completion goes on from it",
            "nudge.tasks.BbqTask", "the type of a constant; completion goes on from it",
            "nudge.tasks.AdmissionsTasks", "the type of a constant; completion goes on from it");

    /** Services of programs that we extend. */
    private static final Set<String> THEIRS = Set.of("org.dflib.jjava.jupyter.Extension");

    @Test
    void every_registration_has_a_class() {
        registered().forEach((service, classes) -> {
            assertThat(CLASSES.contain(service) || THEIRS.contains(service))
                    .as(service)
                    .isTrue();
            assertThat(classes).allSatisfy(name -> assertThat(CLASSES.get(name).isAssignableTo(service))
                    .as("%s as %s", name, service)
                    .isTrue());
        });
    }

    @Test
    void every_extension_is_registered() {
        registered().forEach((service, classes) -> assertThat(CLASSES.stream()
                        .filter(type -> type.isAssignableTo(service))
                        .filter(RegistrationRulesTest::canBeRegistered)
                        .map(JavaClass::getFullName))
                .as("registered as " + service)
                .isSubsetOf(classes));
    }

    @Test
    void only_named_api_is_public() {
        Set<String> known = new TreeSet<>(NAMED_API.keySet());
        registered().values().forEach(known::addAll);

        assertThat(CLASSES.stream()
                        .filter(module("models", "prompts", "tasks"))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> type.isTopLevelClass() && !type.isInterface())
                        .filter(type -> !type.getPackageName().equals(WORKER))
                        .map(JavaClass::getFullName))
                .as("public, but neither registered nor named in NAMED_API")
                .isSubsetOf(known);
    }

    /** The service loader makes objects of public classes by a public constructor without arguments. */
    private static boolean canBeRegistered(JavaClass type) {
        return type.isTopLevelClass()
                && !type.isInterface()
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.tryGetConstructor()
                        .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                        .isPresent();
    }

    /** Names of classes by the service that their modules' files register them for. */
    private static Map<String, Set<String>> registered() {
        var found = new TreeMap<String, Set<String>>();
        for (String module : Modules.NAMES) {
            Path folder = Repository.ROOT.resolve(module).resolve(SERVICES);
            for (Path file : filesIn(folder)) {
                found.computeIfAbsent(file.getFileName().toString(), name -> new TreeSet<>())
                        .addAll(names(file));
            }
        }
        return found;
    }

    private static Set<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(files.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Path file) {
        return new TreeSet<>(Repository.text(file)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList());
    }
}
