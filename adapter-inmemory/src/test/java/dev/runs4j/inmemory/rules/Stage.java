package dev.runs4j.inmemory.rules;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the rules are tried: a backend whose runs follow plots and whose time passes when the test says so. An adapter supplies what is
 * abstract here; everything else is built on the ports. Tests that need more ask for a {@link RiggedStage}.
 */
abstract class Stage {

    private static final Duration TICK = Duration.ofMillis(10);

    /** Longer than any plot takes up to its next pause. */
    private static final Duration WHILE = Duration.ofSeconds(10);

    static Stage open() {
        return RiggedStage.open();
    }

    static Stage playing(Plot plot) {
        return open().play(plot);
    }

    abstract RunsBackend backend();

    /** {@return the id of an assistant without tools that runs may use} */
    abstract String assistant();

    /** Lets all runs that are created from now on follow this plot. */
    abstract Stage play(Plot plot);

    /** Lets time pass on the backend's clock. */
    abstract void advance(Duration time);

    Runs runs() {
        return backend().runs();
    }

    Threads threads() {
        return backend().threads();
    }

    Messages messages() {
        return backend().messages();
    }

    Instant now() {
        return backend().clock().now();
    }

    /** Creates a thread that begins with these texts of the user. */
    String thread(String... texts) {
        return threads()
                .create(Stream.of(texts).map(NewMessage::user).toArray(NewMessage[]::new))
                .id();
    }

    CreateRun.Builder on(String threadId) {
        return CreateRun.on(threadId).by(assistant());
    }

    /** Creates a run on a new thread, in which {@code Hi} was said. */
    RunRef run() {
        return runOn(thread("Hi"));
    }

    RunRef runOn(String threadId) {
        return runs().create(on(threadId).build()).value().ref();
    }

    /** Creates a run and lets it do all that it does by itself. */
    RunRef settledRun() {
        return settled(run());
    }

    RunRef settled(RunRef run) {
        advance(WHILE);
        return run;
    }

    /** Lets a new run come to the end of a plot, which may be its expiry. */
    RunRef playedOut(Plot plot) {
        RunRef run = play(plot).settledRun();
        return plot.end().equals(RunStatus.EXPIRED) ? untilExpiry(run) : run;
    }

    /** Creates a run and lets time pass until it has this status. */
    RunRef runUntil(RunStatus status) {
        return until(run(), status);
    }

    RunRef until(RunRef run, RunStatus status) {
        return until(run, status.text(), () -> get(run).status().equals(status));
    }

    /** Creates a run and lets time pass until it writes a message. */
    RunRef runUntilWriting() {
        return untilWriting(run());
    }

    RunRef untilWriting(RunRef run) {
        return until(
                run,
                "writing",
                () -> messagesOf(run).stream()
                        .anyMatch(message -> message.status()
                                .filter(MessageStatus.IN_PROGRESS::equals)
                                .isPresent()));
    }

    /** Lets time pass until the run's expiry; a run that has ended expires no more. */
    RunRef untilExpiry(RunRef run) {
        get(run).timeline().expiresAt().ifPresent(expiry -> advance(Duration.between(now(), expiry)));
        return run;
    }

    private RunRef until(RunRef run, String what, BooleanSupplier reached) {
        for (Duration passed = Duration.ZERO; passed.compareTo(WHILE) < 0; passed = passed.plus(TICK)) {
            if (reached.getAsBoolean()) {
                return run;
            }
            advance(TICK);
        }
        throw new AssertionError("not " + what + " in time: " + get(run));
    }

    Run get(RunRef run) {
        return runs().get(run).value();
    }

    RunStatus status(RunRef run) {
        return get(run).status();
    }

    /** Answers the pending calls with these texts, in their order. */
    Run answer(RunRef run, String... texts) {
        return runs().answer(run, answers(get(run), texts)).value();
    }

    static ToolAnswers answers(Run waiting, String... texts) {
        List<ToolOutput> outputs = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            outputs.add(ToolOutput.of(waiting.pendingCalls().get(i).id(), texts[i]));
        }
        return ToolAnswers.outputs(outputs);
    }

    static List<String> callIds(Run waiting) {
        return waiting.pendingCalls().stream().map(ToolCall::id).toList();
    }

    /** {@return the messages of a thread, oldest first} */
    List<Message> messagesOn(String threadId) {
        return list(threadId, null);
    }

    /** {@return the messages that a run wrote, oldest first} */
    List<Message> messagesOf(RunRef run) {
        return list(run.threadId(), run.runId());
    }

    private List<Message> list(String threadId, @Nullable String runId) {
        return messages().listAll(threadId, runId, PageRequest.oldestFirst(), CallOptions.DEFAULT).stream()
                .toList();
    }

    /** {@return the texts of a thread, oldest first} */
    List<String> texts(String threadId) {
        return messagesOn(threadId).stream().map(Message::text).toList();
    }

    /** {@return the steps of a run, newest first} */
    List<RunStep> steps(RunRef run) {
        return runs().allSteps(run).stream().toList();
    }
}
