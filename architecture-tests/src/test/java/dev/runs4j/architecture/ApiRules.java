package dev.runs4j.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.runs4j.testkit.arch.Signatures;
import java.util.List;

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
                // A server whose state is JSON shows it as what it is; it is for tests, where its users choose its
                // version.
                .resideOutsideOfPackages("..runs4j.guice..", "..runs4j.emulator.responses..", "..internal..")
                .should(Signatures.notShow(
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
                .should(Signatures.notShow(
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
}
