package dev.runs4j.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** Who may look at a clock, draw lots, wait, start threads and print. */
final class PurityRules {

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.util.Date.<init>");

    private static final Set<String> LOTS = Set.of(
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Random.<init>",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.security.SecureRandom.<init>");

    private static final Set<String> NAPS = Set.of(
            "java.lang.Thread.sleep",
            "java.lang.Object.wait",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.concurrent.locks.LockSupport.parkNanos",
            "java.util.concurrent.locks.LockSupport.parkUntil",
            "java.util.concurrent.locks.Condition.await",
            "java.util.concurrent.CountDownLatch.await");

    private static final Set<String> THREADS = Set.of(
            "java.lang.Thread.<init>",
            "java.lang.Thread.start",
            "java.util.concurrent.Executors.newCachedThreadPool",
            "java.util.concurrent.Executors.newFixedThreadPool",
            "java.util.concurrent.Executors.newSingleThreadExecutor",
            "java.util.concurrent.Executors.newScheduledThreadPool",
            "java.util.concurrent.ForkJoinPool.commonPool",
            "java.util.concurrent.CompletableFuture.supplyAsync",
            "java.util.concurrent.CompletableFuture.runAsync");

    private PurityRules() {}

    static List<HouseRule> all() {
        return List.of(
                new HouseRule(
                        "the domain has no clock, no randomness, no threads and no I/O",
                        pure("..runs4j.domain.."),
                        "impuredomain"),
                new HouseRule(
                        "the driver's core has no clock, no randomness, no threads and no I/O",
                        pure("..runs4j.driver.core.."),
                        "impurecore"),
                new HouseRule("only the clock looks at the machine's clock", clockOnly(CLOCKS), "clockelsewhere"),
                new HouseRule("only the clock waits", clockOnly(NAPS), "napelsewhere"),
                new HouseRule("nobody starts threads behind the caller's back", nobody(THREADS), "hiddenthread"),
                new HouseRule("nobody prints", nobodyPrints(), "prints"));
    }

    private static ArchRule pure(String room) {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideInAPackage(room)
                        .should()
                        .accessTargetWhere(isOneOf("a clock", CLOCKS))
                        .orShould()
                        .accessTargetWhere(isOneOf("randomness", LOTS)))
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

    private static ArchRule clockOnly(Set<String> methods) {
        return noClasses()
                .that()
                .resideInAPackage("..runs4j..")
                .and()
                .resideOutsideOfPackage("..runs4j.ports.time..")
                .should()
                .accessTargetWhere(isOneOf("time", methods))
                .because("what follows RunsClock can be tested without waiting");
    }

    private static ArchRule nobody(Set<String> methods) {
        return noClasses()
                .that()
                .resideInAPackage("..runs4j..")
                .should()
                .accessTargetWhere(isOneOf("threads", methods))
                .because("calls run on the caller's thread");
    }

    private static ArchRule nobodyPrints() {
        return noClasses()
                .that()
                .resideInAPackage("..runs4j..")
                .should()
                .accessTargetWhere(isOneOf(
                        "print",
                        Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.Throwable.printStackTrace")))
                .because("a library leaves the screen to its user");
    }

    private static DescribedPredicate<JavaAccess<?>> isOneOf(String what, Set<String> members) {
        return DescribedPredicate.describe(
                what + " by one of " + members,
                access -> members.contains(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
    }
}
