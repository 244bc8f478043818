package dev.runs4j.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The rules of architecture that an adapter keeps. An adapter holds itself to them in one test:
 *
 * <pre>{@code
 * @Test
 * void keepsTheRulesOfAdapters() {
 *     AdapterRules.of("com.example.files").check();
 * }
 * }</pre>
 *
 * <p>They are: it uses no other adapter, no driver and no Guice, so that a backend is picked by its jar alone; it asks the clock of the ports
 * for the time and for waiting, so that tests can turn the time; it starts no threads and prints nothing; its public signatures name no type
 * of a library, so that users may have another version of it. Needs ArchUnit 1.5. Immutable.
 */
public final class AdapterRules {

    private static final String OURS = "dev.runs4j.";
    private static final List<String> ABOVE =
            List.of(OURS + "driver", OURS + "tools", OURS + "guice", "com.google.inject");
    private static final List<String> ADAPTERS = List.of(OURS + "inmemory", OURS + "openai", OURS + "azure");
    private static final List<String> SHOWN = List.of("java", "org.jspecify", OURS + "domain", OURS + "ports");

    private final String room;

    private AdapterRules(String room) {
        this.room = room;
    }

    /** Rules for the adapter that lives in this package and those below it. */
    public static AdapterRules of(String room) {
        return new AdapterRules(Objects.requireNonNull(room, "room"));
    }

    /**
     * Reads the adapter's classes from the class path, those of tests left out, and holds them against every rule.
     *
     * @throws AssertionError naming the rule, the class and the line
     * @throws IllegalArgumentException when there are no classes in the package
     */
    public void check() {
        JavaClasses read = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(room);
        if (read.isEmpty()) {
            throw new IllegalArgumentException("room: a package with classes, but there are none in " + room);
        }
        check(read);
    }

    /**
     * Holds classes that were read otherwise against every rule.
     *
     * @throws AssertionError naming the rule, the class and the line
     */
    public void check(JavaClasses read) {
        all().forEach(rule -> rule.check(read));
    }

    /** {@return every rule, for whoever wants to see or choose} */
    public List<ArchRule> all() {
        return List.of(
                apart(),
                impure(Impurity.CLOCK, "what follows RunsClock can be tested without waiting"),
                impure(Impurity.NAP, "a wait on RunsClock ends with an interrupt and with the end of the test"),
                impure(Impurity.THREADS, "calls run on the caller's thread"),
                impure(Impurity.SCREEN, "a library leaves the screen to its user"),
                hidesLibraries());
    }

    private ArchRule apart() {
        List<String> forbidden = new ArrayList<>(ABOVE);
        ADAPTERS.stream().filter(adapter -> !isIn(room, adapter)).forEach(forbidden::add);
        return noClasses()
                .that()
                .resideInAPackage(room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.stream().map(name -> name + "..").toArray(String[]::new))
                .because("a backend is picked by its jar alone");
    }

    private ArchRule impure(Impurity what, String because) {
        return noClasses()
                .that()
                .resideInAPackage(room + "..")
                .should()
                .accessTargetWhere(what.access())
                .because(because);
    }

    private ArchRule hidesLibraries() {
        Predicate<JavaClass> library = type -> !type.getBaseComponentType().isPrimitive()
                && !isIn(type.getPackageName(), room)
                && SHOWN.stream()
                        .noneMatch(name -> isIn(type.getBaseComponentType().getPackageName(), name));
        return classes()
                .that()
                .arePublic()
                .and()
                .resideInAPackage(room + "..")
                .and()
                .resideOutsideOfPackage("..internal..")
                .should(Signatures.notShow("types of libraries", library))
                .because("a user must be able to live with another version of them");
    }

    private static boolean isIn(String name, String packageName) {
        return name.equals(packageName) || name.startsWith(packageName + ".");
    }
}
