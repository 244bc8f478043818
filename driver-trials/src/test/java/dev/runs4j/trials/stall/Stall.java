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

    /** How long an end that is seen may take to read what the run left. */
    private static final Duration FOR_MESSAGES = Duration.ofSeconds(10);

    /** How long a run that is given up may take to be cancelled. */
    private static final Duration FOR_CANCELLING = Duration.ofSeconds(5);

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
                of(Manner.SILENT, Operation.MESSAGES).ends(End.UNREAD).after(FOR_MESSAGES),
                of(Manner.SLOW_BODY, Operation.MESSAGES).ends(End.UNREAD).after(FOR_MESSAGES),
                of(Manner.IN_BODY, Operation.STEPS).ends(End.ANSWERED).after(FOR_MESSAGES),
                of(Manner.SILENT, Operation.CANCEL, Operation.READ).cancelling().after(FOR_CANCELLING),
                of(Manner.SLOW, Operation.CANCEL, Operation.READ).cancelling().after(FOR_CANCELLING));
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

    private Stall after(Duration time) {
        return new Stall(operations, manner, streaming, service, cancels, time, end);
    }

    private Stall ends(End other) {
        return new Stall(operations, manner, streaming, service, cancels, grace, other);
    }

    @Override
    public String toString() {
        return manner + " on " + operations + (streaming ? ", streaming" : ", polling") + ", " + service;
    }
}
