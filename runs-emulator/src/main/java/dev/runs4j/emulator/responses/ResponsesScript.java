package dev.runs4j.emulator.responses;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Decides what each response does, from what its model would see. Called once for each response that is accepted, under the service's lock: it may
 * not call the service, and it must not change the trees that it sees.
 */
@FunctionalInterface
public interface ResponsesScript {

    /** {@return what a response does} What it throws, whoever creates the response gets; nothing is accepted then. */
    ResponsePlan plan(ModelView view);

    /** {@return the default: {@link #usual(Duration, Duration)} without any delay} */
    static ResponsesScript usual() {
        return usual(Duration.ZERO, Duration.ZERO);
    }

    /**
     * Calls the first function when there is one and no output has been given since the last message of the user, and whenever the choice of tools wants
     * a call; otherwise it answers with a text.
     *
     * @param queuedFor how long each response is queued
     * @param thinksFor how long it is in progress before its item
     */
    static ResponsesScript usual(Duration queuedFor, Duration thinksFor) {
        return view -> ResponsePlan.builder()
                .queuedFor(queuedFor)
                .thinksFor(thinksFor)
                .items(UsualItems.of(view))
                .build();
    }

    /** Plays these plans, one for each response in their order, and the last one for all that come later. */
    static ResponsesScript inOrder(ResponsePlan... plans) {
        List<ResponsePlan> all = List.of(plans);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("plans: at least one wanted, but there is none");
        }
        AtomicInteger next = new AtomicInteger();
        return view -> all.get(Math.min(next.getAndIncrement(), all.size() - 1));
    }
}
