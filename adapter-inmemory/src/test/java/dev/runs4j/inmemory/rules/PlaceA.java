package dev.runs4j.inmemory.rules;

import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;

/**
 * What the calls of all operations are made on.
 *
 * @param thread a thread whose run has ended
 * @param message a message of it
 * @param run its run
 * @param step a step of its run
 * @param busyThread a thread whose run waits for an answer to {@code call_1}
 * @param busyRun that run
 * @param assistant an assistant
 * @param position a place in the stream of the waiting run
 */
record PlaceA(
        String thread,
        String message,
        String run,
        String step,
        String busyThread,
        String busyRun,
        String assistant,
        String position) {

    /** Furnishes a backend whose runs play {@link RulesFixtureA#ASKING}. */
    static PlaceA in(RulesFixtureA rules) {
        Run ended = rules.runAfter(500);
        rules.answer(ended, "one");
        String busy = rules.thread();
        try (RunStream stream = rules.backend.runs().stream(RulesFixtureA.on(busy))) {
            rules.pass(500);
            stream.next(rules.clock.now());
            StreamCursor cursor = stream.cursor().orElseThrow();
            return new PlaceA(
                    ended.threadId(),
                    rules.messages(ended.threadId()).get(0).id(),
                    ended.id(),
                    rules.backend.runs().allSteps(ended.ref()).iterator().next().id(),
                    busy,
                    cursor.run().runId(),
                    RulesFixtureA.ASSISTANT,
                    cursor.position());
        }
    }

    RunRef ended() {
        return RunRef.of(thread, run);
    }

    RunRef busy() {
        return RunRef.of(busyThread, busyRun);
    }

    /** {@return a copy with this text in place of each id of a kind} */
    PlaceA with(String kind, String text) {
        return new PlaceA(
                kind.equals("thread_id") ? text : thread,
                kind.equals("message_id") ? text : message,
                kind.equals("run_id") ? text : run,
                kind.equals("step_id") ? text : step,
                kind.equals("thread_id") ? text : busyThread,
                kind.equals("run_id") ? text : busyRun,
                kind.equals("assistant_id") ? text : assistant,
                position);
    }
}
