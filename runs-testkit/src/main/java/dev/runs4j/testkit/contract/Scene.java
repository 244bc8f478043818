package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Violation;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.Limits;
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
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Threads;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.RunsException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** A stage in use: what rules do on it, built on the ports and on what the stage offers. */
final class Scene {

    /** A function that an assistant may have: every backend takes functions, server-side tools are for those that state them. */
    static final FunctionTool LOOKUP =
            FunctionTool.of(FunctionSpec.named("lookup").build());

    /** Another one. */
    static final FunctionTool PRICE =
            FunctionTool.of(FunctionSpec.named("price").build());

    private static final Duration TICK = Duration.ofMillis(10);

    /** Longer than any plot takes up to its next pause. */
    private static final Duration WHILE = Duration.ofSeconds(10);

    private final Stage stage;
    private final Consumer<Stage> opened;
    private final Map<Plot, String> unplayed;
    private final List<String> made = new ArrayList<>();

    Scene(Stage stage, Consumer<Stage> opened, Map<Plot, String> unplayed) {
        this.stage = stage;
        this.opened = opened;
        this.unplayed = unplayed;
        opened.accept(stage);
    }

    private Scene other(Stage other) {
        return new Scene(other, opened, unplayed);
    }

    RunsBackend backend() {
        return stage.backend();
    }

    String assistant() {
        return stage.assistant();
    }

    /** Lets all runs that are created from now on follow this plot; where the stage cannot, the test says so and ends. */
    Scene play(Plot plot) {
        if (unplayed.containsKey(plot)) {
            throw new TestAbortedException("the stage cannot play " + plot + ": " + unplayed.get(plot));
        }
        stage.play(plot);
        return this;
    }

    void arrive() {
        stage.arrive();
    }

    void advance(Duration time) {
        if (!time.isZero() && !time.isNegative()) {
            stage.advance(time);
        }
    }

    /** Ends a test that needs what the backend does not state; that it is refused then is for {@link CapabilityRules} to show. */
    Scene needs(Capability... wanted) {
        return needs(Set.of(wanted));
    }

    Scene needs(Set<Capability> wanted) {
        for (Capability capability : wanted) {
            if (!can(capability)) {
                // No command needs this one, so nothing is refused.
                String refusal = capability.equals(Capability.FUNCTION_OUTPUTS) ? "" : "; G02 shows that it refuses it";
                throw new TestAbortedException("the backend does not state " + capability + refusal);
            }
        }
        return this;
    }

    boolean can(Capability capability) {
        Set<Capability> stated = backend().capabilities();
        return stated.contains(capability) || (capability.isTool() && stated.contains(Capability.ANY_TOOL));
    }

    /** {@return the command with messages of its own, where the backend takes such} */
    CreateRun saying(CreateRun.Builder run, NewMessage... more) {
        return can(Capability.ADDITIONAL_MESSAGES)
                ? run.additionalMessages(more).build()
                : run.build();
    }

    Scene offering(Set<Capability> capabilities) {
        return other(stage.offering(capabilities));
    }

    /** {@return a new stage whose backend has all of this one's capabilities but these} */
    Scene without(Capability... missing) {
        Set<Capability> rest = new HashSet<>(backend().capabilities());
        List.of(missing).forEach(rest::remove);
        return offering(rest);
    }

    Scene limitedTo(Limits limits) {
        return other(stage.limitedTo(limits));
    }

    Scene having(Assistant odd) {
        return other(stage.having(odd));
    }

    Scene jumping() {
        return other(stage.jumping());
    }

    Scene playCalling(Runnable work) {
        stage.playCalling(work);
        return this;
    }

    void delayNextCall(Duration time) {
        stage.delayNextCall(time);
    }

    void failNextCall(Supplier<RunsException> error) {
        stage.failNextCall(error);
    }

    void loseSecondPageOfMessages() {
        stage.loseSecondPageOfMessages();
    }

    void loseNextAnswer() {
        stage.loseNextAnswer();
    }

    LongSupplier cutOff() {
        return stage.cutOff();
    }

    /** As {@link #cutOff()}; where the stage cannot, nothing is ever seen to reach the server, and what else a rule asks for is tried. */
    LongSupplier cutOffIfPossible() {
        try {
            return stage.cutOff();
        } catch (TestAbortedException cannot) {
            return () -> 0;
        }
    }

    /** Sees a refusal come before the call: nothing was accepted, and nothing reached the server, which is cut off meanwhile. */
    ThrowableAssertAlternative<InvalidRequestException> refuses(ThrowingCallable call, String... paths) {
        long accepted = acceptedWrites();
        LongSupplier reached = cutOffIfPossible();

        var refusal = assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(call)
                .satisfies(thrown -> assertThat(thrown.violations())
                        .extracting(Violation::path)
                        .containsExactlyInAnyOrder(paths));

        assertThat(reached.getAsLong()).isZero();
        assertThat(acceptedWrites()).isEqualTo(accepted);
        behave();
        return refusal;
    }

    void breakNextStream(int events) {
        stage.breakNextStream(events);
    }

    void behave() {
        try {
            stage.behave();
        } catch (TestAbortedException cannot) {
            // Where nothing can be made to go wrong there is nothing to take away.
        }
    }

    /** {@return how many writes the server has accepted, always none where the stage cannot tell: what else a rule asks for is tried} */
    long acceptedWrites() {
        try {
            return stage.acceptedWrites();
        } catch (TestAbortedException cannotTell) {
            return 0;
        }
    }

    void awaitWaitingCall() throws InterruptedException {
        stage.awaitWaitingCall();
    }

    int waitingCalls() {
        return stage.waitingCalls();
    }

    /** {@return what the server has written down, nothing where the stage cannot tell: what else a rule asks for is tried} */
    String recordsIfAny() {
        try {
            return stage.records();
        } catch (TestAbortedException cannotTell) {
            return "";
        }
    }

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
        String thread = threads()
                .create(Stream.of(texts).map(NewMessage::user).toArray(NewMessage[]::new))
                .id();
        made.add(thread);
        return thread;
    }

    /** {@return the threads that were made so, and are still there} */
    List<String> made() {
        return made.stream().filter(this::isThere).toList();
    }

    private boolean isThere(String thread) {
        try {
            threads().get(thread);
            return true;
        } catch (NotFoundException gone) {
            return false;
        }
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

    /** Creates a run and gives it all the time that it needs; a look at it may do its work, and is left to the test. */
    RunRef unseenRun() {
        RunRef run = run();
        advance(WHILE);
        return run;
    }

    /** A backend may catch up with its runs only when they are read, so they are read before anything else is played. */
    RunRef settled(RunRef run) {
        advance(WHILE);
        try {
            runs().get(run);
        } catch (RunsException wrong) {
            // What is wrong with the run is for the test to find.
        }
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
