package sample.tidy;

import com.tngtech.archunit.lang.ArchRule;
import dev.runs4j.ports.time.RunsClock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps every rule of adapters; what it uses of a library it does not show. */
public final class TidyAdapter {

    /** Asks the clock of the ports. */
    public Instant[] times(RunsClock clock, int[] seconds) {
        return new Instant[] {clock.now().plusSeconds(seconds.length)};
    }

    boolean triesWithoutWaiting(ReentrantLock lock) {
        return lock.tryLock();
    }

    List<ArchRule> uses() {
        return List.of();
    }
}
