package dev.runs4j.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the outside sees. */
final class ApiRules {

    private static final List<String> HIDDEN = List.of(
            "com.google.inject",
            "com.google.common",
            "tools.jackson",
            "com.fasterxml.jackson",
            "feign",
            "com.github.benmanes.caffeine",
            "com.github.victools");

    private ApiRules() {}

    static List<HouseRule> all() {
        return List.of(
                new HouseRule("no library's type in a public signature", hidesLibraries(), "leakylibrary"),
                new HouseRule("no internal type in a public signature", hidesInternals(), "leakyinternal"),
                new HouseRule("every package is null-marked", nullMarked(), "notnullmarked"),
                new HouseRule("a public class is final, unless it is made to be extended", finalClasses(), "notfinal"),
                new HouseRule("no public type is named Thread", noThread(), "threadtype"));
    }

    private static ArchRule hidesLibraries() {
        return classes()
                .that()
                .arePublic()
                .and()
                .resideInAPackage("..runs4j..")
                .and()
                .resideOutsideOfPackages("..runs4j.guice..", "..internal..")
                .should(new NotShow(
                        "types of libraries",
                        type -> HIDDEN.stream()
                                .anyMatch(library -> type.getPackageName().equals(library)
                                        || type.getPackageName().startsWith(library + "."))))
                .because("a user must be able to live with another version of them");
    }

    private static ArchRule hidesInternals() {
        return classes()
                .that()
                .arePublic()
                .and()
                .resideInAPackage("..runs4j..")
                .and()
                .resideOutsideOfPackage("..internal..")
                .should(new NotShow(
                        "internal types", type -> type.getPackageName().contains(".internal")));
    }

    private static ArchRule nullMarked() {
        return classes()
                .that()
                .resideInAPackage("..runs4j..")
                .should(new ArchCondition<JavaClass>("be in a package that is null-marked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                        events.add(new SimpleConditionEvent(
                                type, marked, type.getPackageName() + " holds " + type.getName()));
                    }
                });
    }

    private static ArchRule finalClasses() {
        return classes()
                .that()
                .arePublic()
                .and()
                .resideInAPackage("..runs4j..")
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .areNotAssignableTo(Throwable.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould()
                .beEnums();
    }

    private static ArchRule noThread() {
        return noClasses()
                .that()
                .resideInAPackage("..runs4j..")
                .should()
                .haveSimpleName("Thread")
                .because("java.lang.Thread is imported everywhere already");
    }

    /** Looks at everything that a caller or a subclass can name. */
    private static final class NotShow extends ArchCondition<JavaClass> {

        private final java.util.function.Predicate<JavaClass> hidden;

        NotShow(String what, java.util.function.Predicate<JavaClass> hidden) {
            super("not show " + what);
            this.hidden = hidden;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            Stream<JavaClass> parents =
                    Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
            parents.filter(hidden).forEach(parent -> found(type, "extends " + parent.getName(), events));
            for (JavaField field : type.getFields()) {
                if (visible(field.getModifiers())
                        && field.getAllInvolvedRawTypes().stream().anyMatch(hidden)) {
                    found(type, field.getFullName(), events);
                }
            }
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                if (visible(unit.getModifiers())
                        && unit.getAllInvolvedRawTypes().stream().anyMatch(hidden)) {
                    found(type, unit.getFullName(), events);
                }
            }
        }

        private static boolean visible(Set<JavaModifier> modifiers) {
            return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                    && !modifiers.contains(JavaModifier.SYNTHETIC);
        }

        private static void found(JavaClass type, String where, ConditionEvents events) {
            events.add(SimpleConditionEvent.violated(type, where + " shows it"));
        }
    }
}
