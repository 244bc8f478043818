package sample.wild;

import com.tngtech.archunit.lang.ArchRule;
import dev.runs4j.driver.RunDriver;
import java.time.Instant;

/** Breaks every rule of adapters, each in a method of its own. */
public final class WildAdapter {

    /** Knows the driver. */
    public String drives(RunDriver driver) {
        return driver.toString();
    }

    Instant looksAtTheClock() {
        return Instant.now();
    }

    void naps() throws InterruptedException {
        Thread.sleep(1);
    }

    void startsAThread() {
        new Thread(() -> {}).start();
    }

    void prints() {
        System.out.println("here");
    }

    /** Shows a library. */
    public ArchRule[] shows() {
        return new ArchRule[0];
    }
}
