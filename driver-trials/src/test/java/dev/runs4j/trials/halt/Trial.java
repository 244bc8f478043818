package dev.runs4j.trials.halt;

import dev.runs4j.trials.Service;
import java.util.List;

/**
 * A process that is halted, and what is to come of its run when another one has taken it up.
 *
 * @param point where it is halted
 * @param time at which of the calls that fit; but for the first ones, those of the second round
 * @param payment what is known of the tool that pays
 * @param streaming whether the run is followed by streams
 * @param service the kind of server
 * @param end what comes of the run
 * @param paid how many payments there are in the end
 */
record Trial(HaltPoint point, int time, Payment payment, boolean streaming, Service service, End end, int paid) {

    /** How a run can end. */
    enum End {
        /** Both rounds were answered. */
        COMPLETED,
        /** Nobody knows whether a payment was made, so the run was cancelled. */
        CANCELLED
    }

    /** {@return all of them: every point is there, the ones of a round in the first or in the second} */
    static List<Trial> all() {
        return List.of(
                completed(HaltPoint.NOWHERE, 1),
                completed(HaltPoint.AFTER_CREATE, 1),
                completed(HaltPoint.AFTER_CREATE, 1).streamed(),
                completed(HaltPoint.AFTER_BEGIN, 1),
                completed(HaltPoint.BEFORE_CLAIM, 2),
                cancelled(HaltPoint.AFTER_CLAIM, 2, 1),
                completed(HaltPoint.AFTER_CLAIM, 1).with(Payment.TOLD, 1),
                cancelled(HaltPoint.AFTER_CLAIM, 1, 0).with(Payment.RECONCILED, 0),
                cancelled(HaltPoint.IN_TOOL, 1, 1).at(Service.FOUNDRY),
                cancelled(HaltPoint.IN_TOOL, 2, 2).streamed(),
                completed(HaltPoint.IN_TOOL, 1).with(Payment.TOLD, 2),
                completed(HaltPoint.IN_TOOL, 2).with(Payment.RECONCILED, 2),
                completed(HaltPoint.AFTER_RESULT, 1),
                completed(HaltPoint.AFTER_SENDING_MARK, 1),
                // Where ids come again, a demand behind an unconfirmed answer cannot be told from the one before it.
                completed(HaltPoint.AFTER_ANSWER_SENT, 1).at(Service.FOUNDRY).streamed(),
                completed(HaltPoint.AFTER_ANSWER_SENT, 2),
                completed(HaltPoint.AFTER_ACCEPTED_MARK, 1),
                completed(HaltPoint.BEFORE_END, 1),
                completed(HaltPoint.AFTER_END, 1));
    }

    private static Trial completed(HaltPoint point, int time) {
        return new Trial(point, time, Payment.BY_DEFAULT, false, Service.OPENAI, End.COMPLETED, 2);
    }

    private static Trial cancelled(HaltPoint point, int time, int paid) {
        return new Trial(point, time, Payment.BY_DEFAULT, false, Service.OPENAI, End.CANCELLED, paid);
    }

    private Trial with(Payment other, int payments) {
        return new Trial(point, time, other, streaming, service, end, payments);
    }

    private Trial streamed() {
        return new Trial(point, time, payment, true, service, end, paid);
    }

    private Trial at(Service other) {
        return new Trial(point, time, payment, streaming, other, end, paid);
    }

    @Override
    public String toString() {
        return point + " " + time + ", payment " + payment + (streaming ? ", streaming" : "") + ", " + service;
    }
}
