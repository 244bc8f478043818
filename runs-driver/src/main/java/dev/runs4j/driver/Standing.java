package dev.runs4j.driver;

import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.internal.calls.Teller;
import dev.runs4j.driver.internal.core.Observation;
import dev.runs4j.driver.internal.core.PreparingEffect;
import dev.runs4j.driver.internal.core.PreparingObservation;
import dev.runs4j.ports.RunsBackend;
import org.jspecify.annotations.Nullable;

/** Where one drive stands in the line for its thread, if it does. For one thread at a time. */
final class Standing {

    private final RunsBackend backend;
    private final Waits waits;
    private final Teller teller;
    private ThreadLine.@Nullable Place place;

    Standing(RunsBackend backend, Waits waits, Teller teller) {
        this.backend = backend;
        this.waits = waits;
        this.teller = teller;
    }

    Observation stand(PreparingEffect.StandInLine effect) throws InterruptedException {
        ThreadLine.Place mine = place;
        if (mine == null) {
            mine = ThreadLine.join(backend, effect.threadId());
            place = mine;
            int ahead = mine.ahead();
            if (ahead > 0) {
                teller.tell(new DriveEvent.InLine(effect.threadId(), ahead));
            }
        }
        return mine.await(waits, effect.until()) ? new PreparingObservation.FirstInLine() : new Observation.WaitOver();
    }

    void leave() {
        if (place != null) {
            place.leave();
        }
    }
}
