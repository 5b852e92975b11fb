package nudge.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static nudge.architecture.Modules.CLASSES;
import static nudge.architecture.Modules.mains;
import static nudge.architecture.Modules.module;
import static nudge.architecture.Modules.outermost;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nudge.data.NudgeException;
import org.junit.jupiter.api.Test;

/** What code may ask of the world around it, and how it fails. */
class PurityRulesTest {
    private static final String[] PURE = {"nudge.data..", "nudge.prompt..", "nudge.score.."};

    /** Methods that read a clock or draw from a generator that nobody seeded. */
    private static final Map<String, Set<String>> CHANCE = Map.of(
            "java.lang.Math", Set.of("random"),
            "java.lang.System", Set.of("nanoTime", "currentTimeMillis"),
            "java.time.Instant", Set.of("now"),
            "java.time.LocalDate", Set.of("now"),
            "java.time.LocalDateTime", Set.of("now"),
            "java.time.ZonedDateTime", Set.of("now"),
            "java.time.Clock", Set.of("systemUTC", "systemDefaultZone"),
            "java.util.UUID", Set.of("randomUUID"),
            "java.util.concurrent.ThreadLocalRandom", Set.of("current"));

    private static final Map<String, Set<String>> SURROUNDINGS =
            Map.of("java.lang.System", Set.of("getenv", "getProperty", "getProperties", "setProperty"));

    private static final List<String> UNSEEDED =
            List.of("java.util.Random.<init>()", "java.util.SplittableRandom.<init>()");

    @Test
    void prompt_and_score_are_pure() {
        noClasses()
                .that(resideInAnyPackage(PURE))
                .should()
                .accessTargetWhere(calls(SURROUNDINGS).or(calls(CHANCE)))
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.net..", "java.sql..", "java.util.random..")
                        .and(not(assignableTo(java.io.Serializable.class)))
                        .or(assignableTo(java.nio.file.Files.class)))
                .check(CLASSES);
    }

    @Test
    void randomness_and_time_are_passed_in() {
        noClasses()
                .that(not(mains()))
                .and(describe(
                        "not the opening of a session",
                        type -> !outermost(type).getFullName().equals("nudge.Nudge")))
                .should()
                .accessTargetWhere(calls(CHANCE)
                        .and(not(describe("measures how long a process took", PurityRulesTest::isStopwatch)))
                        .or(describe("is unseeded", PurityRulesTest::isUnseeded)))
                .check(CLASSES);
    }

    @Test
    void standard_streams_only_in_the_mains() {
        noClasses().that(not(mains())).should(ACCESS_STANDARD_STREAMS).check(CLASSES);
    }

    @Test
    void no_java_util_logging() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(CLASSES);
    }

    @Test
    void no_generic_exceptions() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    @Test
    void exceptions_of_ours_are_of_one_family() {
        classes()
                .that(assignableTo(Throwable.class))
                .and(describe("can leave their package", PurityRulesTest::canLeave))
                // The worker is a process of its own: what fails there crosses a pipe as text.
                .and(describe(
                        "live in the program", type -> !type.getPackageName().equals("nudge.models.worker")))
                .should()
                .beAssignableTo(NudgeException.class)
                .because("views print that family without a stack trace")
                .check(CLASSES);
    }

    @Test
    void no_utils() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .because("a name says what a class is")
                .check(CLASSES);
    }

    /** A checked exception that only its package knows is caught there. */
    private static boolean canLeave(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC) || type.isAssignableTo(RuntimeException.class);
    }

    private static DescribedPredicate<JavaAccess<?>> calls(Map<String, Set<String>> methods) {
        return describe("is one of " + methods, access -> methods.getOrDefault(owner(access), Set.of())
                .contains(access.getTarget().getName()));
    }

    /** Models time their answers and let idle processes go; neither is part of a result. */
    private static boolean isStopwatch(JavaAccess<?> access) {
        return access.getTarget().getName().equals("nanoTime")
                && module("models").test(access.getOriginOwner());
    }

    private static boolean isUnseeded(JavaAccess<?> access) {
        return UNSEEDED.contains(access.getTarget().getFullName());
    }

    private static String owner(JavaAccess<?> access) {
        JavaClass owner = access.getTarget().getOwner();
        return owner.getFullName();
    }
}
