package nudge.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;

/** The classes of all modules, and which module each is from; told by the place of its class file. */
final class Modules {
    static final List<String> NAMES = List.of("core", "prompts", "tasks", "models", "shell", "repl", "kernel", "cli");

    /** Everything under test, read once. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nudge");

    private Modules() {}

    static DescribedPredicate<JavaClass> module(String... names) {
        return DescribedPredicate.describe("of module " + String.join(", ", names), type -> Arrays.stream(names)
                .anyMatch(name -> isFrom(name, type)));
    }

    /** The classes that begin a process, with what is nested in them. */
    static DescribedPredicate<JavaClass> mains() {
        return DescribedPredicate.describe("mains", type -> isMain(outermost(type)));
    }

    /** Classes that no compiler made up. */
    static DescribedPredicate<JavaClass> written() {
        return DescribedPredicate.describe(
                "written", type -> !type.getModifiers().toString().contains("SYNTHETIC"));
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Modules::outermost).orElse(type);
    }

    /** Also what another program starts instead of a main. */
    private static boolean isMain(JavaClass type) {
        return type.tryGetMethod("main", String[].class).isPresent()
                || type.isAssignableTo("org.dflib.jjava.jupyter.Extension");
    }

    private static boolean isFrom(String module, JavaClass type) {
        return type.getBaseComponentType()
                .getSource()
                .map(source -> source.getUri().toString())
                .filter(uri -> uri.contains("/" + module + "/target/") || uri.contains("/nudge-" + module + "-"))
                .isPresent();
    }
}
