package dev.runs4j.ports.journal.testing;

import static dev.runs4j.ports.journal.testing.Samples.RUN;
import static dev.runs4j.ports.journal.testing.Samples.after;
import static dev.runs4j.ports.journal.testing.Samples.call;

import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.time.WakeSignal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thread adopts while the others claim, each its own calls, until they are refused. Each makes a first claim before the adoption and, if
 * it was not refused by then, one that begins after the adoption has returned; so both sides are met however threads are scheduled.
 */
final class AdoptRace {

    /** How many claims a thread makes at most before it waits for the adoption. */
    private static final int CLAIMS = 50;

    private final Scene scene;
    private final Crowd crowd;
    private final AtomicInteger underWay = new AtomicInteger();
    private final WakeSignal allUnderWay = new WakeSignal();
    private final WakeSignal adopted = new WakeSignal();
    private final AtomicReference<@Nullable DriveSnapshot> state = new AtomicReference<>();
    private final Set<JournalCall> granted = ConcurrentHashMap.newKeySet();

    AdoptRace(Scene scene) {
        this.scene = scene;
        this.crowd = scene.crowd();
    }

    void run() throws InterruptedException {
        crowd.each(number -> number == 0 ? adopt() : claim(number));
        Set<JournalCall> written = calls(scene.found(RUN));
        scene.same("calls that were claimed", written, granted);
        DriveSnapshot seen = state.get();
        scene.that(
                seen != null && calls(seen).equals(granted), "adopt did not see all calls that were granted before it");
    }

    private boolean adopt() throws InterruptedException {
        try {
            crowd.await(allUnderWay);
            state.set(scene.adopted(RUN, 60));
        } finally {
            adopted.raise();
        }
        return true;
    }

    private boolean claim(int number) throws InterruptedException {
        try {
            if (!isGranted(number, 0)) {
                throw scene.broken("a claim before the adoption was refused");
            }
        } finally {
            if (underWay.incrementAndGet() == Crowd.SIZE - 1) {
                allUnderWay.raise();
            }
        }
        for (int i = 1; i < CLAIMS && !adopted.isRaised(); i++) {
            if (!isGranted(number, i)) {
                return true;
            }
        }
        crowd.await(adopted);
        scene.that(!isGranted(number, CLAIMS), "a claim was granted under an epoch that had passed");
        return true;
    }

    private boolean isGranted(int number, int count) {
        JournalCall call = call(1, "call_" + number + "_" + count);
        boolean yes = scene.journal().claim(call, "pay", 1, after(5)) instanceof ClaimAnswer.Granted;
        if (yes) {
            granted.add(call);
        }
        return yes;
    }

    private static Set<JournalCall> calls(DriveSnapshot snapshot) {
        return snapshot.claims().stream().map(ClaimRow::call).collect(Collectors.toSet());
    }
}
