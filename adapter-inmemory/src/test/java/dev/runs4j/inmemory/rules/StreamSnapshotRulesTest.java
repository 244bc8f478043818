package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.event.MessageChanged;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StepChanged;
import dev.runs4j.domain.event.ThreadCreated;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.RunsBackend;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clock stands still between a pull and the read that follows it. */
class StreamSnapshotRulesTest {

    @ParameterizedTest
    @MethodSource("dev.runs4j.inmemory.rules.StreamStory#all")
    @DisplayName("S09 Whole objects in events equal what a read gives at that moment")
    void wholeObjectsEqualReads(StreamStory story) {
        RulesFixtureB fixture = RulesFixtureB.jumping(story.script());

        List<RunEvent> events = story.play(fixture, fixture.stream(), event -> compare(fixture.backend, event));

        // Created, queued, in progress and the end of the run; created, in progress and the end of each message.
        assertThat(events.stream().filter(StreamSnapshotRulesTest::isWhole).count())
                .isGreaterThanOrEqualTo(4L + 3L * story.messages());
    }

    @Test
    @DisplayName("S09 The thread and the run of streamWithThread equal what a read gives")
    void theCreatedThreadEqualsARead() {
        RulesFixtureB fixture = RulesFixtureB.jumping(Script.answers("It rains"));
        CreateThreadAndRun command =
                CreateThreadAndRun.by(InMemoryBackend.DEFAULT_ASSISTANT).build();

        List<RunEvent> events = RulesFixtureB.drain(
                fixture.backend.runs().streamWithThread(command, CallOptions.DEFAULT),
                event -> compare(fixture.backend, event));

        assertThat(events.get(0)).isInstanceOf(ThreadCreated.class);
    }

    @Test
    @DisplayName("S09 Whole objects behind an answer equal what a read gives, the outputs of the step included")
    void wholeObjectsBehindAnAnswerEqualReads() {
        RulesFixtureB fixture = RulesFixtureB.jumping(
                Script.asks(Script.call("call_1", "weather", "{}")).answers("It rains"));
        RunRef run = fixture.run();
        fixture.pass(500);

        RunStream stream =
                fixture.backend.runs().streamAnswer(run, ToolAnswers.outputs(ToolOutput.of("call_1", "wet")));
        List<RunEvent> events = RulesFixtureB.drain(stream, event -> compare(fixture.backend, event));

        List<ToolCall> shown = ((StepChanged) events.get(0)).step().toolCalls();
        assertThat(shown).containsExactly(Script.call("call_1", "weather", "{}").withOutput("wet"));
    }

    private static boolean isWhole(RunEvent event) {
        return event instanceof RunChanged || event instanceof StepChanged || event instanceof MessageChanged;
    }

    private static void compare(RunsBackend backend, RunEvent event) {
        if (event instanceof RunChanged changed) {
            Run run = changed.run();
            assertThat(run).isEqualTo(backend.runs().get(run.ref()).value());
        } else if (event instanceof StepChanged changed) {
            RunRef run = RunRef.of(changed.step().threadId(), changed.step().runId());
            assertThat(changed.step())
                    .isEqualTo(backend.runs().step(run, changed.step().id()));
        } else if (event instanceof MessageChanged changed) {
            String thread = changed.message().threadId();
            assertThat(changed.message())
                    .isEqualTo(backend.messages().get(thread, changed.message().id()));
        } else if (event instanceof ThreadCreated created) {
            assertThat(created.thread())
                    .isEqualTo(backend.threads().get(created.thread().id()));
        }
    }
}
