package dev.runs4j.inmemory;

import static dev.runs4j.inmemory.Stage.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.event.MessageChanged;
import dev.runs4j.domain.event.RunAccumulator;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StepChanged;
import dev.runs4j.domain.event.ThreadCreated;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.ports.error.WrongRunStateException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamRulesTest {

    private final Stage stage = Stage.playing(Plot.ANSWERS);

    @Test
    @DisplayName("S01 events come in the server's order, thread.run.created first")
    void eventsComeInOrder() {
        RunStream stream = open();
        stage.settle();

        assertThat(names(stage.pull(stream)))
                .containsExactly(
                        "thread.run.created",
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.message.created",
                        "thread.message.in_progress",
                        "thread.message.delta",
                        "thread.message.delta",
                        "thread.message.completed",
                        "thread.run.step.completed",
                        "thread.run.completed",
                        "done");
    }

    @Test
    @DisplayName("S01 events come when they happen, not later and not before")
    void eventsComeWhenTheyHappen() {
        RunStream stream = open();
        assertThat(names(stage.pull(stream))).containsExactly("thread.run.created", "thread.run.queued");
        stage.advance(Duration.ofMillis(99));
        assertThat(stage.pull(stream)).isEmpty();

        stage.advance(Duration.ofMillis(1));
        assertThat(names(stage.pull(stream))).containsExactly("thread.run.in_progress");
        stage.advance(Duration.ofMillis(350));
        assertThat(names(stage.pull(stream))).endsWith("thread.message.in_progress", "thread.message.delta");
        stage.advance(Duration.ofMillis(49));
        assertThat(stage.pull(stream)).isEmpty();
    }

    @Test
    @DisplayName("S01 where the thread was created too, thread.created comes first")
    void threadCreatedComesFirst() {
        RunStream stream = stage.runs()
                .streamWithThread(CreateThreadAndRun.by(Stage.ASSISTANT).build(), CallOptions.DEFAULT);

        List<RunEvent> events = stage.pull(stream);

        assertThat(names(events)).containsExactly("thread.created", "thread.run.created", "thread.run.queued");
        assertThat(((ThreadCreated) events.get(0)).thread())
                .isEqualTo(
                        stage.threads().get(((RunChanged) events.get(1)).run().threadId()));
    }

    @Test
    @DisplayName("S01 calls are told in the server's order: an empty step, deltas, requires_action, done")
    void callsAreToldInOrder() {
        stage.play(Plot.ASKS_ONCE);
        RunStream stream = open();
        stage.settle();

        assertThat(names(stage.pull(stream)))
                .containsExactly(
                        "thread.run.created",
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.run.step.delta",
                        "thread.run.step.delta",
                        "thread.run.requires_action",
                        "done");
    }

    @ParameterizedTest
    @EnumSource(Plot.class)
    @DisplayName("S02 objects are created before they change, and the run's last event comes after theirs")
    void objectsAreCreatedFirst(Plot plot) {
        stage.play(plot);
        List<RunEvent> events = untilTheEnd();

        List<String> known = new ArrayList<>();
        for (RunEvent event : events) {
            String id = id(event);
            if (event.name().endsWith(".created")) {
                known.add(id);
            } else if (!id.isEmpty()) {
                assertThat(known).as("%s", event).contains(id);
            }
        }
        assertThat(names(events)).last().isEqualTo("done");
        assertThat(events.get(events.size() - 2)).isInstanceOf(RunChanged.class);
    }

    @ParameterizedTest
    @EnumSource(Plot.class)
    @DisplayName("S03 a stream ends with done after a terminal status or requires_action, then stays ended")
    void aStreamEnds(Plot plot) {
        stage.play(plot);
        RunStream stream = open();
        stage.advance(Duration.ofMinutes(11));

        List<RunEvent> events = stage.pull(stream);

        assertThat(names(events)).last().isEqualTo("done");
        assertThat(names(events)).filteredOn("done"::equals).hasSize(1);
        RunStatus last = ((RunChanged) events.get(events.size() - 2)).run().status();
        assertThat(last.isTerminal() || last.equals(RunStatus.REQUIRES_ACTION)).isTrue();
        assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
        assertThat(stream.next(stage.clock.now())).isEqualTo(StreamPull.END);
    }

    @Test
    @DisplayName("S04 next answers NOTHING_YET at its deadline and loses no event")
    void nextAnswersNothingYet() {
        RunStream stream = open();
        stage.pull(stream);
        assertThat(stream.next(stage.clock.now().minusSeconds(1))).isEqualTo(StreamPull.NOTHING_YET);

        CompletableFuture<StreamPull> pending = async(() -> stream.next(Stage.START.plusMillis(50)));
        stage.advance(Duration.ofMillis(50));

        assertThat(pending.join()).isEqualTo(StreamPull.NOTHING_YET);
        stage.settle();
        assertThat(names(stage.pull(stream)))
                .startsWith("thread.run.in_progress")
                .endsWith("done");
    }

    @Test
    @DisplayName("S04 next answers with an event as soon as it happens")
    void nextAnswersWithAnEvent() {
        RunStream stream = open();
        stage.pull(stream);

        CompletableFuture<StreamPull> pending = async(() -> stream.next(Instant.MAX));
        stage.advance(Duration.ofMillis(100));

        assertThat(pending.join())
                .isInstanceOfSatisfying(
                        StreamPull.Event.class,
                        pulled -> assertThat(pulled.event().name()).isEqualTo("thread.run.in_progress"));
    }

    @Test
    @DisplayName("S05 close wakes a pending next, which answers END; the run lives on")
    void closeWakesAPendingNext() {
        RunStream stream = open();
        stage.pull(stream);
        CompletableFuture<StreamPull> pending = async(() -> stream.next(Instant.MAX));

        stream.close();
        stream.close();

        assertThat(pending.join()).isEqualTo(StreamPull.END);
        assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
        stage.settle();
        assertThat(stage.runs()
                        .list("thread_0001", PageRequest.FIRST, CallOptions.DEFAULT)
                        .items())
                .singleElement()
                .satisfies(run -> assertThat(run.status()).isEqualTo(RunStatus.COMPLETED));
    }

    @Test
    @DisplayName("S06 a stream that breaks throws, again and again; the run lives on")
    void aBrokenStreamThrows() {
        stage.backend.faults().breakStreams(3);
        RunStream stream = open();
        stage.settle();
        for (int i = 0; i < 3; i++) {
            assertThat(stream.next(Instant.MAX)).isInstanceOf(StreamPull.Event.class);
        }

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> stream.next(Instant.MAX)).isInstanceOf(BackendUnavailableException.class);
        }
        assertThat(stage.get(RunRef.of("thread_0001", "run_0001")).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource(Plot.class)
    @DisplayName("S07 R602 a cursor after any event leads back to the event behind it")
    void aCursorLeadsBack(Plot plot) {
        stage.play(plot);
        RunStream stream = open();
        assertThat(stream.cursor()).isEmpty();
        stage.advance(Duration.ofMinutes(11));
        List<RunEvent> events = new ArrayList<>();
        List<StreamCursor> cursors = new ArrayList<>();
        while (stream.next(stage.clock.now()) instanceof StreamPull.Event pulled) {
            events.add(pulled.event());
            cursors.add(stream.cursor().orElseThrow());
        }

        for (int i = 0; i < events.size(); i++) {
            RunStream resumed = stage.runs().resume(cursors.get(i), CallOptions.DEFAULT);
            assertThat(stage.pull(resumed)).isEqualTo(events.subList(i + 1, events.size()));
            assertThat(resumed.next(Instant.MAX)).isEqualTo(StreamPull.END);
        }
    }

    @Test
    @DisplayName("S07 a broken stream can be joined again where it broke, while the run is at work")
    void aBrokenStreamCanBeJoinedAgain() {
        stage.backend.faults().breakStreams(2);
        RunStream broken = open();
        broken.next(Instant.MAX);
        broken.next(Instant.MAX);
        assertThatThrownBy(() -> broken.next(Instant.MAX)).isInstanceOf(BackendUnavailableException.class);
        stage.advance(Duration.ofMillis(100));

        RunStream resumed = stage.runs().resume(broken.cursor().orElseThrow(), CallOptions.DEFAULT);

        assertThat(names(stage.pull(resumed))).containsExactly("thread.run.in_progress");
        stage.settle();
        assertThat(names(stage.pull(resumed)))
                .startsWith("thread.run.step.created")
                .endsWith("done");
    }

    @Test
    @DisplayName("S08 an interrupt ends a pending next; the stream stays usable")
    void anInterruptEndsAPendingNext() throws InterruptedException {
        RunStream stream = open();
        stage.pull(stream);
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                stream.next(Instant.MAX);
            } catch (CallInterruptedException interrupted) {
                flag.complete(Thread.currentThread().isInterrupted());
            }
        });
        reader.start();
        stage.clock.awaitWaiters(1);

        reader.interrupt();

        assertThat(flag.join()).isTrue();
        stage.settle();
        assertThat(names(stage.pull(stream)))
                .startsWith("thread.run.in_progress")
                .endsWith("done");
    }

    @ParameterizedTest
    @EnumSource(Plot.class)
    @DisplayName("S09 whole objects in events equal what a read gives at that moment")
    void eventsEqualReads(Plot plot) {
        stage.play(plot);
        RunStream stream = open();
        for (int i = 0; i < 1200; i++) {
            for (RunEvent event : lastOfEach(stage.pull(stream))) {
                assertThat(event).isEqualTo(read(event));
            }
            stage.advance(i < 100 ? Duration.ofMillis(10) : Duration.ofSeconds(1));
        }
    }

    @Test
    @DisplayName("R601 stream keeps the rules of create")
    void streamKeepsTheRules() {
        RunRef run = stage.run();

        assertThatThrownBy(() -> stage.runs().stream(stage.on(run.threadId()).build()))
                .isInstanceOf(ThreadBusyException.class);
    }

    @Test
    @DisplayName("R601 streamAnswer takes the answers and tells what follows")
    void streamAnswerTellsWhatFollows() {
        stage.play(Plot.ASKS_ONCE);
        RunRef run = stage.settledRun();
        ToolAnswers answers = ToolAnswers.outputs(ToolOutput.of("call_0001_1", "rain"));

        RunStream stream = stage.runs().streamAnswer(run, answers);
        stage.settle();

        List<RunEvent> events = stage.pull(stream);
        assertThat(names(events))
                .containsExactly(
                        "thread.run.step.completed",
                        "thread.run.queued",
                        "thread.run.in_progress",
                        "thread.run.step.created",
                        "thread.run.step.in_progress",
                        "thread.message.created",
                        "thread.message.in_progress",
                        "thread.message.delta",
                        "thread.message.delta",
                        "thread.message.completed",
                        "thread.run.step.completed",
                        "thread.run.completed",
                        "done");
        assertThatThrownBy(() -> stage.runs().streamAnswer(run, answers)).isInstanceOf(WrongRunStateException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Plot.class,
            names = {"ASKS_ONCE", "ASKS_TWO_AT_ONCE", "ASKS_TWICE"})
    @DisplayName("R601 all streams of a run, folded, give what a read gives at its end")
    void foldedStreamsEqualReads(Plot plot) {
        stage.play(plot);
        RunAccumulator folded = new RunAccumulator();
        RunStream stream = open();
        RunRef ref = RunRef.of("thread_0001", "run_0001");
        for (int round = 0; round < 4; round++) {
            stage.settle();
            stage.pull(stream).forEach(folded::apply);
            if (stage.get(ref).status().equals(RunStatus.REQUIRES_ACTION)) {
                assertThat(folded.steps()).containsExactlyElementsOf(oldestFirst(ref));
                stream = stage.runs().streamAnswer(ref, Stage.answers(stage.get(ref)));
            }
        }

        assertThat(folded.run()).contains(stage.get(ref));
        assertThat(folded.steps()).containsExactlyElementsOf(oldestFirst(ref));
        assertThat(folded.messages())
                .containsExactly(
                        stage.messages().listAll("thread_0001").iterator().next());
        assertThat(folded.problems()).isEmpty();
    }

    @Test
    @DisplayName("a cancel from elsewhere shows up in the open stream: cancelling, the open objects, cancelled, done")
    void aCancelShowsUpInTheStream() {
        stage.play(Plot.WRITES_FOREVER);
        RunStream stream = open();
        stage.settle();
        stage.pull(stream);
        stage.runs().cancel(RunRef.of("thread_0001", "run_0001"));
        stage.settle();

        assertThat(names(stage.pull(stream)))
                .containsExactly(
                        "thread.run.cancelling",
                        "thread.message.incomplete",
                        "thread.run.step.cancelled",
                        "thread.run.cancelled",
                        "done");
    }

    @Test
    @DisplayName("a cancel from elsewhere wakes a pending next")
    void aCancelWakesAPendingNext() throws InterruptedException {
        stage.play(Plot.NEVER_ENDS);
        RunStream stream = open();
        stage.settle();
        stage.pull(stream);
        CompletableFuture<StreamPull> pending = async(() -> stream.next(Instant.MAX));
        stage.clock.awaitWaiters(1);

        stage.runs().cancel(RunRef.of("thread_0001", "run_0001"));

        assertThat(pending.join())
                .isInstanceOfSatisfying(
                        StreamPull.Event.class,
                        pulled -> assertThat(pulled.event().name()).isEqualTo("thread.run.cancelling"));
    }

    private RunStream open() {
        return stage.runs().stream(stage.on(stage.thread("Coat or no coat?")).build());
    }

    private List<RunEvent> untilTheEnd() {
        RunStream stream = open();
        stage.advance(Duration.ofMinutes(11));
        return stage.pull(stream);
    }

    private CompletableFuture<StreamPull> async(Supplier<StreamPull> work) {
        CompletableFuture<StreamPull> result = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        result.complete(work.get());
                    } catch (RuntimeException problem) {
                        result.completeExceptionally(problem);
                    }
                })
                .start();
        return result;
    }

    private static String id(RunEvent event) {
        if (event instanceof RunChanged changed) {
            return changed.run().id();
        }
        if (event instanceof StepChanged changed) {
            return changed.step().id();
        }
        return event instanceof MessageChanged changed ? changed.message().id() : "";
    }

    /** Of several events about one object in one moment only the last can equal a read. */
    private static List<RunEvent> lastOfEach(List<RunEvent> events) {
        List<RunEvent> last = new ArrayList<>();
        for (RunEvent event : events) {
            last.removeIf(older -> id(older).equals(id(event)));
            last.add(event);
        }
        return last.stream().filter(event -> !id(event).isEmpty()).toList();
    }

    private RunEvent read(RunEvent event) {
        RunRef ref = RunRef.of("thread_0001", "run_0001");
        if (event instanceof RunChanged) {
            return new RunChanged(event.name(), stage.get(ref));
        }
        if (event instanceof StepChanged changed) {
            return new StepChanged(
                    event.name(), stage.runs().step(ref, changed.step().id()));
        }
        String message = ((MessageChanged) event).message().id();
        return new MessageChanged(event.name(), stage.messages().get("thread_0001", message));
    }

    private List<RunStep> oldestFirst(RunRef ref) {
        return stage.runs().allSteps(ref, PageRequest.oldestFirst(), Set.of(), CallOptions.DEFAULT).stream()
                .toList();
    }
}
