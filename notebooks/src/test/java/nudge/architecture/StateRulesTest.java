package nudge.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static nudge.architecture.Modules.CLASSES;
import static nudge.architecture.Modules.written;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where state may live. */
class StateRulesTest {
    private static final String[] VALUE_PACKAGES = {"nudge.data..", "nudge.prompt..", "nudge.model..", "nudge.score.."};

    /** Packages that hold what goes on: the runner and its store, the screens, the engine, the worker, downloads. */
    private static final String[] STATEFUL = {
        "nudge.run..",
        "nudge.store..",
        "nudge.fetch..",
        "nudge.shell..",
        "nudge.repl..",
        "nudge.kernel..",
        "nudge.models.."
    };

    /** Immutable by contract, though their types can not say so; our own code only fills them with copies. */
    private static final Set<Class<?>> UNMODIFIABLE_BY_USE = Set.of(List.class, Set.class, Map.class, Collection.class);

    /** Classes that change though they stand among values, each with its reason. */
    private static final Map<String, String> MUTABLE_BY_DESIGN = Map.of(
            "nudge.Nudge", "the session: what it was told last",
            "nudge.Chat", "a conversation: its condition, and how often it was asked again",
            "nudge.view.PlainView", "a screen: how far it has come",
            "nudge.cli.Live", "a screen: the rows it painted last",
            "nudge.cli.Demo", "a show: how its acts ended",
            "nudge.stats.LiveBand", "the state of a sequence: how far it has come",
            "nudge.stats.ClusterSequence", "the state of a sequence: its first error",
            "nudge.model.Cancellation", "a signal from whoever waits to whoever works, given once");

    @Test
    void value_types_are_records_enums_or_sealed() {
        classes()
                .that(resideInAnyPackage(VALUE_PACKAGES))
                .and(written())
                .and(not(mutableByDesign()))
                .should(new FixedForm())
                .check(CLASSES);
    }

    @Test
    void fields_are_final_outside_accumulators_runner_and_screens() {
        fields().that()
                .areDeclaredInClassesThat(not(resideInAnyPackage(STATEFUL)))
                .and()
                .areDeclaredInClassesThat(not(mutableByDesign()))
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void no_static_can_change() {
        noFields()
                .that()
                .areStatic()
                .and(describe("written", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .and(not(reachedBySnippets()))
                .should()
                .notBeFinal()
                .orShould()
                .haveRawType(describe("mutable", StateRulesTest::holdsState))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaField> reachedBySnippets() {
        return describe(
                "fields by which snippets, whose code is static, reach their session and their call",
                field -> field.getOwner().getPackageName().equals("nudge.shell")
                        && Set.of("CURRENT", "CALL").contains(field.getName()));
    }

    /** Accumulators, and the sums they consist of, are running state; a builder lives for one statement. */
    private static DescribedPredicate<JavaClass> mutableByDesign() {
        return describe(
                "mutable by design",
                type -> MUTABLE_BY_DESIGN.containsKey(type.getFullName())
                        || type.getSimpleName().endsWith("Accumulator")
                        || isPartOfAccumulators(type)
                        || type.getSimpleName().equals("Builder")
                        // Options of a command line, which picocli fills.
                        || type.getSimpleName().endsWith("Mixin")
                        || type.isAnnotatedWith("picocli.CommandLine$Command"));
    }

    private static boolean isPartOfAccumulators(JavaClass type) {
        return type.getPackageName().equals("nudge.stats")
                && !type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean holdsState(JavaClass type) {
        return type.getPackageName().startsWith("java.util.concurrent.atomic")
                || type.isAssignableTo(ThreadLocal.class)
                || type.isAssignableTo(StringBuilder.class)
                || isOpenCollection(type);
    }

    private static boolean isOpenCollection(JavaClass type) {
        return UNMODIFIABLE_BY_USE.stream().anyMatch(type::isAssignableTo) && !type.isInterface();
    }

    private static final class FixedForm extends ArchCondition<JavaClass> {
        FixedForm() {
            super("be records, enums, interfaces, exceptions, or final or sealed with final fields");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean fixed =
                    type.isRecord() || type.isEnum() || type.isInterface() || isException(type) || isFixed(type);
            events.add(new SimpleConditionEvent(type, fixed, type.getFullName() + " can be changed or extended"));
        }

        private static boolean isException(JavaClass type) {
            return type.isAssignableTo(Throwable.class);
        }

        private static boolean isFixed(JavaClass type) {
            boolean closed = type.getModifiers().contains(JavaModifier.FINAL)
                    || type.isAnonymousClass()
                    || type.reflect().isSealed();
            boolean constant = type.getEnclosingClass().map(JavaClass::isEnum).orElse(false);
            return (closed || constant)
                    && type.getFields().stream()
                            .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
        }
    }
}
