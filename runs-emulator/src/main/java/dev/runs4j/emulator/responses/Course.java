package dev.runs4j.emulator.responses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a plan comes to on the clock: nothing has to happen for a response to go on, it is just later.
 *
 * @param start when it is in progress
 * @param slots its items
 * @param end when it ends; null for never
 */
record Course(Instant start, List<Slot> slots, @Nullable Instant end) {

    static Course of(ResponsePlan plan, Instant accepted, Ids ids) {
        Instant start = accepted.plus(plan.queuedFor());
        Instant now = start.plus(plan.thinksFor());
        List<Slot> slots = new ArrayList<>();
        for (PlannedItem item : plan.items()) {
            Instant added =
                    now.plus(slots.isEmpty() ? item.after() : item.after().plus(plan.pause()));
            now = added.plus(item.lasting());
            slots.add(new Slot(new Item(item.made(ids)), item.events(), added, now));
        }
        boolean ends = plan.end() != ResponsePlan.End.NEVER;
        return new Course(start, List.copyOf(slots), ends ? now.plus(plan.endsAfter()) : null);
    }

    /** {@return the course up to this time, with what was finished by then} */
    Course cutAt(Instant time) {
        List<Slot> done =
                slots.stream().filter(slot -> !slot.done().isAfter(time)).toList();
        return new Course(start, done, time);
    }

    boolean hasStarted(Instant now) {
        return !now.isBefore(start);
    }

    boolean hasEnded(Instant now) {
        return end != null && !now.isBefore(end);
    }

    /** {@return the items that are there, in the state in which they are} */
    List<ObjectNode> output(Instant now) {
        List<ObjectNode> output = new ArrayList<>();
        for (Slot slot : slots) {
            if (!slot.done().isAfter(now)) {
                output.add(slot.item().json());
            } else if (!slot.added().isAfter(now)) {
                output.add(Beginnings.of(slot.item().json()));
            }
        }
        return output;
    }
}
