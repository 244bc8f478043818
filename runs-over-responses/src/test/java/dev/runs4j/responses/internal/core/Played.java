package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.responses.internal.operation.JournalDesk;
import dev.runs4j.responses.journal.Anchor;
import dev.runs4j.responses.journal.ContextMode;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.InMemoryRunJournal;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.ThreadRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One thread and what is played on it: operations whose journal is a real one, and whose server a test answers for. Effects on the journal are carried
 * out at once; whatever else is to be done is for the test to see.
 */
final class Played {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final String THREAD = "conv_1";
    static final String RUN = "run_1";
    static final Duration TIME = Duration.ofMinutes(2);

    final VirtualClock clock = VirtualClock.manual(START);
    final InMemoryRunJournal journal = InMemoryRunJournal.on(clock);
    private final ContextMode mode;
    private boolean lists;
    private String owner = "p1";
    private int operations;
    private Op op;
    private Effect effect;

    private Played(ContextMode mode) {
        this.mode = mode;
        journal.createThread(ThreadRecord.builder(THREAD, mode, START).build());
        this.op = Op.of(new Goal.Look("none"), rules(), "none", START);
        this.effect = new Effect.Sleep(START);
    }

    static Played inConversation() {
        return new Played(ContextMode.CONVERSATION);
    }

    static Played onPreviousResponses() {
        return new Played(ContextMode.PREVIOUS_RESPONSE);
    }

    Played listing() {
        lists = true;
        return this;
    }

    private Rules rules() {
        return new Rules(mode, owner, Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofMinutes(1), 3, lists);
    }

    /** Another process goes on from here; the one before has died where it was. */
    Played elsewhere() {
        owner = owner + "'";
        return this;
    }

    Played begin(Goal goal) {
        return begin(goal, "op" + ++operations);
    }

    private Played begin(Goal goal, String salt) {
        op = Op.of(goal, rules(), salt, clock.now().plus(TIME));
        return see(new Seen.Begun());
    }

    /** Makes a run that brings words, has a function, and expires after ten minutes. */
    Played create(String run) {
        return create("key " + run, run, "same");
    }

    Played create(String key, String run, String fingerprint) {
        String salt = "op" + ++operations;
        Anchor anchor = mode == ContextMode.CONVERSATION
                ? Anchor.UNKNOWN
                : journal.thread(THREAD)
                        .orElseThrow()
                        .thread()
                        .head()
                        .map(Anchor::at)
                        .orElse(Anchor.START);
        Hop first = Hop.planned(Op.token(salt, 1)).anchor(anchor).build();
        RunRecord record = RunRecord.builder(queued(run), fingerprint, first)
                .requestKey(key)
                .input(List.of(JsonText.of("\"Coat?\"")))
                .build();
        return begin(new Goal.Create(record, Metadata.EMPTY), salt);
    }

    private Run queued(String run) {
        return Run.builder(run, THREAD)
                .status(RunStatus.QUEUED)
                .settings(RunSettings.builder()
                        .model("gpt")
                        .tools(List.of(ToolDefinition.function("work", "Works", JsonText.EMPTY_OBJECT)))
                        .build())
                .timeline(RunTimeline.builder()
                        .createdAt(clock.now())
                        .expiresAt(clock.now().plus(Duration.ofMinutes(10)))
                        .build())
                .build();
    }

    Played answer(String... outputs) {
        List<ToolOutput> given = Arrays.stream(outputs)
                .map(pair -> pair.split("=", 2))
                .map(pair -> ToolOutput.of(pair[0], pair[1]))
                .toList();
        return begin(new Goal.Answer(RUN, ToolAnswers.outputs(given), Arrays.toString(outputs)));
    }

    /** Carries on until something is to be done that is not the journal's. */
    Played see(Seen seen) {
        Seen next = seen;
        while (true) {
            Decision decision = ResponsesCore.step(op, next, clock.now());
            op = decision.op();
            effect = decision.effect();
            if (!(effect instanceof Effect.Journal entry)) {
                return this;
            }
            next = new JournalDesk(journal, owner).make(entry);
        }
    }

    /** The journal fails at the next effect on it, after it has written or not. */
    Played seeWithJournalDown(Seen seen, boolean written) {
        Decision decision = ResponsesCore.step(op, seen, clock.now());
        op = decision.op();
        Effect.Journal entry = (Effect.Journal) decision.effect();
        if (written) {
            new JournalDesk(journal, owner).make(entry);
        }
        return see(new Seen.JournalSilent(entry, true));
    }

    /** Waits for as long as is asked for. */
    Played waits() {
        clock.advanceTo(((Effect.Sleep) effect).until());
        return see(new Seen.WaitOver());
    }

    Effect effect() {
        return effect;
    }

    Effect.Post post() {
        return (Effect.Post) effect;
    }

    String token() {
        return post().hop().current().token();
    }

    Outcome outcome() {
        return ((Effect.Finish) effect).outcome();
    }

    StoredRun stored() {
        return journal.run(RUN).orElseThrow();
    }

    Run run() {
        return stored().shown();
    }

    Optional<String> lockedBy() {
        return journal.thread(THREAD).orElseThrow().thread().activeRun();
    }

    /** A run that the server has taken on, as resp_1. */
    Played started() {
        create(RUN);
        if (effect instanceof Effect.Newest) {
            see(new Seen.Newest("msg_0"));
        }
        return see(new Seen.Response(response("resp_1", ResponseStatus.QUEUED)));
    }

    /** A run that asks for something. */
    Played asking(String... calls) {
        return started().begin(new Goal.Look(RUN)).see(new Seen.Response(asks("resp_1", calls)));
    }

    Played look(ResponseView response) {
        return begin(new Goal.Look(RUN)).see(new Seen.Response(response));
    }

    static ResponseView response(String id, ResponseStatus status) {
        return new ResponseView(id, status, List.of(), List.of(), null, null, null, null);
    }

    static ResponseView says(String id) {
        return new ResponseView(
                id, ResponseStatus.COMPLETED, List.of(), List.of("msg_" + id), Usage.of(10, 2), null, null, null);
    }

    static ResponseView asks(String id, String... calls) {
        return new ResponseView(
                id,
                ResponseStatus.COMPLETED,
                Arrays.stream(calls).map(Played::call).toList(),
                Arrays.stream(calls).map(call -> "fc_" + call).toList(),
                Usage.of(10, 2),
                null,
                null,
                null);
    }

    static ToolCall call(String id) {
        return FunctionCall.of(id, "work", "{}");
    }

    static ItemView own(String id) {
        return new ItemView(id, ItemView.Kind.INPUT, null, null, true, false);
    }

    static ItemView others(String id) {
        return new ItemView(id, ItemView.Kind.INPUT, null, null, false, false);
    }

    static ItemView words(String id) {
        return new ItemView(id, ItemView.Kind.ANSWER, null, null, false, false);
    }

    static ItemView cutOff(String id) {
        return new ItemView(id, ItemView.Kind.ANSWER, null, null, false, true);
    }

    static ItemView asked(String call) {
        return new ItemView("fc_" + call, ItemView.Kind.CALL, call, call(call), false, false);
    }

    static ItemView output(String call) {
        return new ItemView("fco_" + call, ItemView.Kind.OUTPUT, call, null, false, false);
    }

    static Seen.Items items(ItemView... items) {
        return new Seen.Items(List.of(items));
    }

    static Seen.Refused refused(Refusal.Kind kind) {
        return new Seen.Refused(new Refusal(kind, null));
    }
}
