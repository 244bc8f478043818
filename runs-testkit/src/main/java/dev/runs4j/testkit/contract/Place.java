package dev.runs4j.testkit.contract;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import java.util.List;
import java.util.Set;

/**
 * What the calls of all operations are made on.
 *
 * @param thread a thread whose run has ended
 * @param message a message of it
 * @param run its run
 * @param step a step of its run
 * @param busyThread a thread whose run waits for an answer
 * @param busyRun that run
 * @param pendingCall the call that it waits for
 * @param assistant an assistant
 * @param position a place in the stream of the waiting run
 */
record Place(
        String thread,
        String message,
        String run,
        String step,
        String busyThread,
        String busyRun,
        String pendingCall,
        String assistant,
        String position) {

    /** Furnishes a stage, whose runs follow {@link Plot#ASKS_ONCE} afterwards. */
    static Place in(Scene stage) {
        RunRef ended = stage.play(Plot.ANSWERS).settledRun();
        String busyThread = stage.play(Plot.ASKS_ONCE).thread("Hi");
        StreamCursor cursor = start(stage, busyThread);
        stage.settled(cursor.run());
        List<RunStep> steps = stage.steps(ended);
        List<String> calls = Scene.callIds(stage.get(cursor.run()));
        if (steps.isEmpty()) {
            PlotProbe.check(stage, ended, Plot.ANSWERS);
        }
        if (calls.isEmpty()) {
            PlotProbe.check(stage, cursor.run(), Plot.ASKS_ONCE);
        }
        return new Place(
                ended.threadId(),
                stage.messagesOn(ended.threadId()).get(0).id(),
                ended.runId(),
                steps.get(0).id(),
                busyThread,
                cursor.run().runId(),
                calls.get(0),
                stage.assistant(),
                cursor.position());
    }

    /** A backend that cannot resume streams has no places in them. */
    private static StreamCursor start(Scene stage, String thread) {
        if (!stage.backend().capabilities().containsAll(Set.of(Capability.STREAMING, Capability.STREAM_RESUME))) {
            return new StreamCursor(stage.runOn(thread), "1");
        }
        try (RunStream stream = stage.runs().stream(stage.on(thread).build())) {
            new Follower(stage).pull(stream, 1);
            return stream.cursor().orElseThrow();
        }
    }

    RunRef ended() {
        return RunRef.of(thread, run);
    }

    RunRef busy() {
        return RunRef.of(busyThread, busyRun);
    }

    ToolAnswers answers() {
        return ToolAnswers.outputs(ToolOutput.of(pendingCall, "one"));
    }

    /** {@return a copy with this text in place of each id of a kind} */
    Place with(String kind, String text) {
        return new Place(
                kind.equals("thread_id") ? text : thread,
                kind.equals("message_id") ? text : message,
                kind.equals("run_id") ? text : run,
                kind.equals("step_id") ? text : step,
                kind.equals("thread_id") ? text : busyThread,
                kind.equals("run_id") ? text : busyRun,
                pendingCall,
                kind.equals("assistant_id") ? text : assistant,
                position);
    }
}
