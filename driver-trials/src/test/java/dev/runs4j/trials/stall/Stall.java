package dev.runs4j.trials.stall;

import dev.runs4j.trials.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Where and how a server stalls, and who drives a run on it.
 *
 * @param operations the requests whose answers stall; the drive has to come as far as to the first one
 * @param manner how they stall
 * @param streaming whether the run is followed by streams
 * @param service the kind of server
 * @param cancels whether the run is to be cancelled when the drive is given up
 * @param grace how long the drive may take beyond its deadline and the 250 ms that all may
 * @param end what comes of the drive
 */
record Stall(
        List<Operation> operations,
        Manner manner,
        boolean streaming,
        Service service,
        boolean cancels,
        Duration grace,
        End end) {

    /** How long every drive may take beyond its deadline to read what the run left, or to have it cancelled. */
    static final Duration CLOSING_GRACE = Duration.ofSeconds(1);

    /** What can come of a drive. */
    enum End {
        /** The deadline came. */
        GIVEN_UP,
        /** The run ended, and its answer is known. */
        ANSWERED,
        /** The run ended, and its answer is not known. */
        UNREAD
    }

    /** {@return stalls with which a drive has its deadline and nothing more} */
    static List<Stall> withoutGrace() {
        List<Stall> stalls = new ArrayList<>();
        for (Manner manner : List.of(Manner.SILENT, Manner.IN_HEAD, Manner.IN_BODY, Manner.SLOW, Manner.SLOW_BODY)) {
            for (Operation operation : List.of(Operation.CREATE, Operation.READ, Operation.ANSWER)) {
                stalls.add(of(manner, operation));
            }
            stalls.add(ofStream(manner, Operation.CREATE));
            stalls.add(ofStream(manner, Operation.ANSWER));
        }
        stalls.add(ofStream(Manner.IN_THIRD_EVENT, Operation.CREATE));
        stalls.add(ofStream(Manner.IN_THIRD_EVENT, Operation.ANSWER));
        stalls.add(ofStream(Manner.BEFORE_DONE, Operation.ANSWER).ends(End.ANSWERED));
        stalls.add(of(Manner.SILENT, Operation.READ).at(Service.FOUNDRY));
        stalls.add(ofStream(Manner.IN_THIRD_EVENT, Operation.CREATE).at(Service.FOUNDRY));
        return stalls;
    }

    /** {@return stalls with which a drive has some time beyond its deadline} */
    static List<Stall> withGrace() {
        return List.of(
                of(Manner.SILENT, Operation.MESSAGES).ends(End.UNREAD).takesItsGrace(),
                of(Manner.SLOW_BODY, Operation.MESSAGES).ends(End.UNREAD).takesItsGrace(),
                of(Manner.IN_BODY, Operation.STEPS).ends(End.ANSWERED).takesItsGrace(),
                of(Manner.SILENT, Operation.CANCEL, Operation.READ).cancelling().takesItsGrace(),
                of(Manner.SLOW, Operation.CANCEL, Operation.READ).cancelling().takesItsGrace());
    }

    private static Stall of(Manner manner, Operation... operations) {
        return new Stall(List.of(operations), manner, false, Service.OPENAI, false, Duration.ZERO, End.GIVEN_UP);
    }

    /** Whoever falls back from a stream finds no help either. */
    private static Stall ofStream(Manner manner, Operation operation) {
        return new Stall(
                List.of(operation, Operation.LIST, Operation.READ),
                manner,
                true,
                Service.OPENAI,
                false,
                Duration.ZERO,
                End.GIVEN_UP);
    }

    private Stall at(Service other) {
        return new Stall(operations, manner, streaming, other, cancels, grace, end);
    }

    private Stall cancelling() {
        return new Stall(operations, manner, streaming, service, true, grace, end);
    }

    private Stall takesItsGrace() {
        return new Stall(operations, manner, streaming, service, cancels, CLOSING_GRACE, end);
    }

    private Stall ends(End other) {
        return new Stall(operations, manner, streaming, service, cancels, grace, other);
    }

    @Override
    public String toString() {
        return manner + " on " + operations + (streaming ? ", streaming" : ", polling") + ", " + service;
    }
}
