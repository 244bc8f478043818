package dev.runs4j.testkit.arch;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What looks at a clock, draws lots, waits, starts threads or prints. Each is a type and the beginning of its members' names; subtypes count,
 * since a call names the type that the caller sees. For rules of ArchUnit; the lists are of JDK 17.
 */
public enum Impurity {
    /** Looks at the clock of the machine. */
    CLOCK(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Clock.system",
            "java.time.Clock.tick",
            "java.time.InstantSource.system",
            "java.util.Calendar.getInstance",
            "java.util.Date.<init>"),
    /** Draws lots. */
    LOTS(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.Collections.shuffle",
            "java.util.UUID.randomUUID",
            "java.util.Random.<init>",
            "java.util.SplittableRandom.<init>",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.security.SecureRandom.getInstance"),
    /** Waits. */
    NAP(
            "java.lang.Thread.sleep",
            "java.lang.Thread.join",
            "java.lang.Process.waitFor",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.concurrent.TimeUnit.timedJoin",
            "java.util.concurrent.TimeUnit.timedWait",
            "java.util.concurrent.locks.LockSupport.park",
            "java.util.concurrent.locks.Condition.await",
            "java.util.concurrent.locks.Lock.tryLock",
            "java.util.concurrent.BlockingQueue.take",
            "java.util.concurrent.BlockingQueue.poll",
            "java.util.concurrent.CompletableFuture.join",
            "java.util.concurrent.CountDownLatch.await",
            "java.util.concurrent.CyclicBarrier.await",
            "java.util.concurrent.Exchanger.exchange",
            "java.util.concurrent.ExecutorService.awaitTermination",
            "java.util.concurrent.Future.get",
            "java.util.concurrent.Phaser.arriveAndAwait",
            "java.util.concurrent.Phaser.awaitAdvance",
            "java.util.concurrent.Semaphore.acquire",
            "java.util.concurrent.Semaphore.tryAcquire"),
    /** Starts threads, or hands work to those of others. */
    THREADS(
            "java.lang.Thread.<init>",
            "java.lang.Thread.start",
            "java.lang.Thread.of",
            "java.util.Timer.<init>",
            "java.util.Collection.parallelStream",
            "java.util.stream.BaseStream.parallel",
            "java.util.concurrent.Executors.new",
            "java.util.concurrent.ForkJoinPool.<init>",
            "java.util.concurrent.ForkJoinPool.commonPool",
            "java.util.concurrent.ThreadPoolExecutor.<init>"),
    /** Prints. */
    SCREEN("java.lang.System.out", "java.lang.System.err", "java.lang.Throwable.printStackTrace");

    // One text, since an enum holds nothing that can change.
    private final String members;

    Impurity(String... members) {
        this.members = String.join(" ", members);
    }

    /** {@return the accesses that do this} */
    public DescribedPredicate<JavaAccess<?>> access() {
        return DescribedPredicate.describe(
                "of " + this + " by one of: " + members,
                access -> matches(access.getTargetOwner(), access.getTarget().getName()) && !isOnlyATry(access));
    }

    /** A try that gets no time to wait does not: {@code tryLock()} is none, {@code tryLock(1, SECONDS)} is a wait. */
    private static boolean isOnlyATry(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        return (name.startsWith("try") || name.equals("poll"))
                && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(TimeUnit.class));
    }

    private boolean matches(JavaClass owner, String member) {
        return Pattern.compile(" ").splitAsStream(members).anyMatch(known -> isIn(known, owner, member))
                || isByFamily(owner, member);
    }

    private static boolean isIn(String known, JavaClass owner, String member) {
        int dot = known.lastIndexOf('.');
        return member.startsWith(known.substring(dot + 1)) && owner.isAssignableTo(known.substring(0, dot));
    }

    /** What whole families of types and methods do. */
    private boolean isByFamily(JavaClass owner, String member) {
        return switch (this) {
            case CLOCK -> owner.getPackageName().startsWith("java.time") && member.equals("now");
            case NAP -> owner.getName().equals("java.lang.Object") && member.equals("wait");
            case THREADS -> owner.isAssignableTo("java.util.concurrent.CompletionStage") && member.endsWith("Async");
            case LOTS, SCREEN -> false;
        };
    }
}
