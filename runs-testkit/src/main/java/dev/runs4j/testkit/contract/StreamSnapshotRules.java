package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.event.MessageChanged;
import dev.runs4j.domain.event.RunAccumulator;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StepChanged;
import dev.runs4j.domain.event.ThreadCreated;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The clock stands still between a pull and the read that follows it. */
abstract class StreamSnapshotRules extends Rules {

    StreamSnapshotRules(RunsBackendContract contract) {
        super(contract);
    }

    private final Scene stage = playing(Plot.ASKS_ONCE).needs(Capability.STREAMING);
    private final Follower follower = new Follower(stage);

    @ParameterizedTest
    @MethodSource("dev.runs4j.testkit.contract.StreamStory#all")
    @DisplayName("S09 whole objects in events equal what a read gives at that moment")
    void wholeObjectsEqualReads(StreamStory story) {
        Scene place = playing(story.plot()).needs(Capability.STREAMING);
        AtomicInteger compared = new AtomicInteger();

        story.play(place, new Follower(place).open(), event -> compared.addAndGet(compare(place, event)));

        // Created and the end of the run; created and the end of each message and step.
        assertThat(compared.get())
                .isGreaterThanOrEqualTo(2 + 2 * story.plot().texts.size() + story.plot().steps);
    }

    @Test
    @DisplayName("S09 the thread and the run of streamWithThread equal what a read gives")
    void theCreatedThreadEqualsARead() {
        stage.needs(Capability.CREATE_WITH_THREAD);
        CreateThreadAndRun command =
                CreateThreadAndRun.by(stage.assistant()).metadata("a", "1").build();

        List<RunEvent> events = follower.drain(
                stage.runs().streamWithThread(command, CallOptions.DEFAULT), event -> compare(stage, event));

        assertThat(events.get(0)).isInstanceOf(ThreadCreated.class);
    }

    @Test
    @DisplayName("S09 whole objects behind an answer equal what a read gives, the outputs of the step included")
    void wholeObjectsBehindAnAnswerEqualReads() {
        stage.needs(Capability.FUNCTION_OUTPUTS);
        RunRef run = stage.settledRun();
        String call = Scene.callIds(stage.get(run)).get(0);

        RunStream stream = stage.runs().streamAnswer(run, Scene.answers(stage.get(run), "wet"));
        List<RunEvent> events = follower.drain(stream, event -> compare(stage, event));

        assertThat(((StepChanged) events.get(0)).step().toolCalls())
                .containsExactly(FunctionCall.of(call, "lookup", "{\"id\":1}").withOutput("wet"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Plot.class,
            names = {"ASKS_ONCE", "ASKS_IN_PARALLEL", "ASKS_TWICE"})
    @DisplayName("S09 R601 all streams of a run, folded, give what a read gives")
    void foldedStreamsEqualReads(Plot plot) {
        stage.play(plot);
        RunAccumulator folded = new RunAccumulator();
        List<RunEvent> events = follower.drain(follower.open(), folded::apply);
        RunRef run = Follower.run(events.get(0));
        while (stage.status(run).equals(RunStatus.REQUIRES_ACTION)) {
            assertFolded(folded, run);
            String[] outputs = Scene.callIds(stage.get(run)).toArray(String[]::new);
            follower.drain(stage.runs().streamAnswer(run, Scene.answers(stage.get(run), outputs)), folded::apply);
        }

        assertThat(stage.status(run)).isEqualTo(RunStatus.COMPLETED);
        assertFolded(folded, run);
    }

    private void assertFolded(RunAccumulator folded, RunRef run) {
        List<RunStep> oldestFirst = new ArrayList<>(stage.steps(run));
        Collections.reverse(oldestFirst);
        assertThat(folded.run()).contains(stage.get(run));
        assertThat(folded.steps()).containsExactlyElementsOf(oldestFirst);
        assertThat(folded.messages()).containsExactlyElementsOf(stage.messagesOf(run));
        assertThat(folded.problems()).isEmpty();
    }

    /** Compares an event that has a whole object; tells how many those were. */
    private static int compare(Scene stage, RunEvent event) {
        if (event instanceof RunChanged changed) {
            assertThat(changed.run()).isEqualTo(stage.get(changed.run().ref()));
        } else if (event instanceof StepChanged changed) {
            RunStep step = changed.step();
            assertThat(step).isEqualTo(stage.runs().step(RunRef.of(step.threadId(), step.runId()), step.id()));
        } else if (event instanceof MessageChanged changed) {
            Message message = changed.message();
            assertThat(message).isEqualTo(stage.messages().get(message.threadId(), message.id()));
        } else if (event instanceof ThreadCreated created) {
            assertThat(created.thread())
                    .isEqualTo(stage.threads().get(created.thread().id()));
        } else {
            return 0;
        }
        return 1;
    }
}
