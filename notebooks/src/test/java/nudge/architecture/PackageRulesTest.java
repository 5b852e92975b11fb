package nudge.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static nudge.architecture.Modules.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The order of packages. */
class PackageRulesTest {
    private static final List<String> LAYERS = List.of(
            "nudge.data", "nudge.prompt", "nudge.model", "nudge.score", "nudge.stats", "nudge.run", "nudge.view");

    @Test
    void packages_of_core_point_one_way() {
        var layers = Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : LAYERS) {
            layers = layers.optionalLayer(name).definedBy(name + "..");
        }
        layers = layers.optionalLayer("nudge").definedBy("nudge");
        for (int i = 0; i < LAYERS.size(); i++) {
            var later = LAYERS.subList(i + 1, LAYERS.size()).toArray(new String[LAYERS.size() - i]);
            later[later.length - 1] = "nudge";
            layers = layers.whereLayer(LAYERS.get(i)).mayOnlyBeAccessedByLayers(later);
        }
        layers.whereLayer("nudge").mayNotBeAccessedByAnyLayer().check(CLASSES);
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        var unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(candidate -> !candidate.isAnnotatedWith(NullMarked.class));

        assertThat(unmarked).isEmpty();
    }

    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "every package";
        }
    }
}
