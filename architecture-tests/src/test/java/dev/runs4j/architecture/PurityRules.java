package dev.runs4j.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.testkit.arch.Impurity;
import java.io.Serializable;
import java.util.List;

/** Who may look at a clock, draw lots, wait, start threads and print. */
final class PurityRules {

    /** The kit tries what happens when calls wait and when several come at once. */
    private static final String KIT = "..runs4j.testkit.contract..";

    /** Sockets live in real time, whatever clock their callers follow; so does a server that waits for its clients. */
    private static final String SOCKETS = "..runs4j.wire.http..";

    private static final String SERVER = "..runs4j.emulator..";

    /** A program of its own: it prints its address, and ends when it is told to. */
    private static final String COMMAND = "..runs4j.emulator.internal.command..";

    /** Whoever calls it asks for threads, and for nothing else. */
    private static final String THREADS_ON_REQUEST = "dev.runs4j.driver.ToolThreads";

    private PurityRules() {}

    static List<HouseRule> all() {
        return List.of(
                new HouseRule(
                        "the domain has no clock, no randomness, no threads and no I/O",
                        pure("..runs4j.domain.."),
                        "impuredomain"),
                new HouseRule(
                        "the driver's core has no clock, no randomness, no threads and no I/O",
                        CompositeArchRule.of(pure("..runs4j.driver..core..")).and(coreAlone()),
                        "impurecore"),
                new HouseRule(
                        "only the clock looks at the machine's clock", clockOnly(Impurity.CLOCK), "clockelsewhere"),
                new HouseRule("only the clock waits", clockOnly(Impurity.NAP), "napelsewhere"),
                new HouseRule(
                        "nobody starts threads behind the caller's back", nobody(Impurity.THREADS), "hiddenthread"),
                new HouseRule("nobody prints", nobodyPrints(), "prints"));
    }

    private static ArchRule pure(String room) {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideInAPackage(room)
                        .should()
                        .accessTargetWhere(Impurity.CLOCK.access())
                        .orShould()
                        .accessTargetWhere(Impurity.LOTS.access()))
                .and(noClasses()
                        .that()
                        .resideInAPackage(room)
                        .should()
                        .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                        "java.io..",
                                        "java.nio..",
                                        "java.net..",
                                        "java.util.concurrent..",
                                        "java.util.random..")
                                // A marker without behaviour, so that exceptions can carry what they are about.
                                .and(DescribedPredicate.not(JavaClass.Predicates.type(Serializable.class)))))
                .because("time and ids come in as arguments, so that everything can be simulated");
    }

    private static ArchRule coreAlone() {
        return classes()
                .that()
                .resideInAPackage("..runs4j.driver..core..")
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                "java.lang",
                                "java.lang.annotation",
                                "java.lang.invoke",
                                "java.time..",
                                "java.util",
                                "java.util.function",
                                "java.util.stream",
                                "org.jspecify..",
                                "..runs4j.domain..",
                                "..runs4j.ports.error..",
                                "..runs4j.ports.journal",
                                "..runs4j.driver.event..",
                                "..runs4j.driver.tool..",
                                "..runs4j.driver..core..")
                        // The values of the journal's port, but not the journal.
                        .and(DescribedPredicate.not(JavaClass.Predicates.type(ToolJournal.class)))
                        .and(DescribedPredicate.not(JavaClass.Predicates.type(Thread.class)))
                        // Where in a stream one is, which is a value; not the stream.
                        .or(JavaClass.Predicates.type(StreamCursor.class)))
                .because("what the core cannot name, such as a clock or a backend, it cannot ask");
    }

    private static ArchRule clockOnly(Impurity what) {
        return noClasses()
                .that()
                .resideInAPackage("..runs4j..")
                .and()
                .resideOutsideOfPackages("..runs4j.ports.time..", KIT, SOCKETS, SERVER)
                .should()
                .accessTargetWhere(what.access())
                .because("what follows RunsClock can be tested without waiting");
    }

    private static ArchRule nobody(Impurity what) {
        return noClasses()
                .that()
                .resideInAPackage("..runs4j..")
                .and()
                .resideOutsideOfPackages(KIT, COMMAND)
                .and()
                .doNotHaveFullyQualifiedName(THREADS_ON_REQUEST)
                .should()
                .accessTargetWhere(what.access())
                .because("calls run on the caller's thread");
    }

    private static ArchRule nobodyPrints() {
        return noClasses()
                .that()
                .resideInAPackage("..runs4j..")
                .and()
                .resideOutsideOfPackages(KIT, COMMAND)
                .should()
                .accessTargetWhere(Impurity.SCREEN.access())
                .because("a library leaves the screen to its user");
    }
}
