package dev.runs4j.responses.simulation;

import dev.runs4j.emulator.responses.ListRequest;
import dev.runs4j.emulator.responses.ModelView;
import dev.runs4j.emulator.responses.PlannedItem;
import dev.runs4j.emulator.responses.ResponsePlan;
import dev.runs4j.emulator.responses.ResponsesDialect;
import dev.runs4j.emulator.responses.ResponsesService;
import dev.runs4j.emulator.responses.ResponsesSwitches;
import dev.runs4j.responses.internal.core.Rules;
import dev.runs4j.responses.internal.operation.JournalDesk;
import dev.runs4j.responses.journal.Anchor;
import dev.runs4j.responses.journal.ContextMode;
import dev.runs4j.responses.journal.InMemoryRunJournal;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.ThreadRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;

/** A server, a journal, some processes and those who use them, for an hour; everything follows from the seed. One thread. */
final class World {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Duration EXPIRES_AFTER = Duration.ofMinutes(10);
    /** The longest that anything hangs, and what it takes to clear up behind it. */
    static final Duration GRACE = Duration.ofMinutes(20);
    /** From here on nothing goes wrong any more, and nobody begins anything. */
    static final Duration CALM = Duration.ofMinutes(25);
    /** By then everything has come to its end, and one more run is made on every thread. */
    private static final Duration FRESH = CALM.plus(EXPIRES_AFTER).plus(GRACE);

    private static final Duration END = FRESH.plusMinutes(8);
    private static final Duration SWEEP = Duration.ofSeconds(30);

    private final long seed;
    private final Timeline timeline = new Timeline(START);
    private final Dice dice;
    private final Build build;
    private final RunJournal journal = InMemoryRunJournal.on(timeline);
    private final Mode mode;
    private final int switches;
    private final ResponsesService service;
    private final List<Worker> workers = new ArrayList<>();
    private final List<String> threads = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final List<Client> fresh = new ArrayList<>();
    private final Map<Fault, Integer> hits = new EnumMap<>(Fault.class);
    private final Notes notes = new Notes();
    private final Trace trace;
    private final double trouble;
    private final double appetite;
    private final double talk;

    World(long seed, Build build, boolean tracing) {
        this.seed = seed;
        this.dice = new Dice(seed);
        this.build = build;
        this.trace = new Trace(tracing);
        this.mode = dice.of(
                List.of(Mode.CONVERSATION, Mode.CONVERSATION, Mode.LISTED_CONVERSATION, Mode.PREVIOUS_RESPONSE));
        List<ResponsesSwitches> all = ResponsesSwitches.all();
        this.switches = (int) Math.floorMod(seed, (long) all.size());
        this.trouble = dice.of(List.of(0.0, 0.005, 0.02, 0.05));
        this.appetite = dice.of(List.of(0.2, 0.8, 0.8));
        this.talk = dice.of(List.of(0.0, 0.4, 1.0));
        this.service = ResponsesService.builder()
                .clock(timeline)
                .script(this::plan)
                .switches(all.get(switches))
                .dialect(mode.lists() ? ResponsesDialect.FOUNDRY : ResponsesDialect.OPENAI)
                .build();
        trace("world", mode.name(), () -> "trouble " + trouble + ", " + all.get(switches));
        int processes = 1 + dice.below(4);
        for (int i = 0; i < processes; i++) {
            workers.add(worker("p" + i));
        }
        int many = 1 + dice.below(2);
        for (int i = 0; i < many; i++) {
            String thread = thread(i);
            threads.add(thread);
            int users = 1 + dice.below(3);
            for (int j = 0; j < users; j++) {
                clients.add(new Client(this, thread, String.valueOf(clients.size()), 8));
            }
            fresh.add(new Client(this, thread, "fresh" + i, 1));
        }
    }

    private Worker worker(String name) {
        Rules rules = new Rules(
                mode.context(), name, Line.timeout(), Duration.ofSeconds(5), Duration.ofMinutes(1), 3, mode.lists());
        Duration skew = dice.in(0.5) ? Duration.ZERO : dice.millis(0, 600_000).minusMinutes(5);
        if (!skew.isZero()) {
            hits.merge(Fault.CLOCK_SKEW, 1, Integer::sum);
        }
        return new Worker(this, rules, new JournalDesk(journal, name), new Line(service, mode.context()), skew);
    }

    private String thread(int number) {
        String id = mode.context() == ContextMode.CONVERSATION
                ? service.createConversation(JsonNodeFactory.instance.objectNode())
                        .path("id")
                        .asString("")
                : "thread_" + number;
        journal.createThread(
                ThreadRecord.builder(id, mode.context(), timeline.now()).build());
        return id;
    }

    /** Works for a while, asks for work some times, and says something in the end; or it does not. */
    private ResponsePlan plan(ModelView view) {
        ResponsePlan.Builder plan =
                ResponsePlan.builder().queuedFor(dice.millis(0, 2_000)).thinksFor(dice.millis(100, 20_000));
        double lot = dice.below(1_000) / 1_000.0;
        int outputs = view.newOutputs().size();
        boolean calls = outputs < 4 && dice.in(outputs == 0 ? appetite : appetite / 2);
        if (calls) {
            int count = 1 + dice.below(2);
            for (int i = 0; i < count; i++) {
                plan.items(PlannedItem.call("work", "{}"));
            }
        } else {
            plan.items(PlannedItem.message("Done."));
        }
        if (isCalm()) {
            return plan.build();
        }
        if (lot < 0.03) {
            plan.thinksFor(dice.millis(600_000, 720_000));
            hit(Fault.RESPONSE_HANGS);
        } else if (lot < 0.06) {
            plan.fails("server_error", "It broke");
            hit(Fault.RESPONSE_FAILS);
        } else if (lot < 0.09) {
            plan.incomplete("max_output_tokens");
            hit(Fault.RESPONSE_CUT_OFF);
        }
        return plan.build();
    }

    /** Plays the world to its end, and judges it. */
    Result play() {
        Findings findings = new Findings(seed);
        try {
            for (Worker worker : workers) {
                timeline.in(dice.millis(0, 30_000), () -> worker.sweep(SWEEP));
            }
            clients.forEach(client -> timeline.in(dice.millis(0, 3_000), client::begin));
            fresh.forEach(client -> timeline.at(START.plus(FRESH), client::begin));
            watch(findings);
            timeline.playUntil(START.plus(END));
            new Checker(this, findings).judge();
        } catch (RuntimeException | AssertionError broken) {
            StackTraceElement at = broken.getStackTrace()[0];
            findings.add(Rule.NO_BREAKDOWN, broken + " at " + at);
        }
        return new Result(seed, trace.hash(), mode, switches, hits, findings.all(), trace.lines());
    }

    /** A run that keeps its thread for too long is noticed while it does. */
    private void watch(Findings findings) {
        for (String thread : threads) {
            journal.thread(thread)
                    .flatMap(stored -> stored.thread().activeRun())
                    .flatMap(journal::run)
                    .filter(run -> latest(run).isBefore(now()))
                    .ifPresent(run ->
                            findings.add(Rule.ENDED_IN_TIME, run.record() + " at " + Duration.between(START, now())));
        }
        timeline.in(Duration.ofMinutes(1), () -> watch(findings));
    }

    /** {@return by when a run has to have left its thread free: while things go wrong nobody can promise that} */
    static Instant latest(StoredRun run) {
        Instant calm = START.plus(CALM);
        return (expiry(run).isAfter(calm) ? expiry(run) : calm).plus(GRACE);
    }

    /** {@return when a run expires, or did; one that has ended does not say any more} */
    static Instant expiry(StoredRun run) {
        return run.record().run().timeline().createdAt().orElseThrow().plus(EXPIRES_AFTER);
    }

    boolean strikes(Fault fault) {
        if (isCalm() || !dice.in(trouble)) {
            return false;
        }
        hit(fault);
        return true;
    }

    void hit(Fault fault) {
        hits.merge(fault, 1, Integer::sum);
        trace("world", fault.name(), () -> "");
    }

    boolean isCalm() {
        return !now().isBefore(START.plus(CALM));
    }

    void trace(String who, String what, Supplier<String> rest) {
        trace.add(Duration.between(START, now()).toMillis(), who, what, rest);
    }

    /** The server forgets a response some time after its id was written down. */
    void acknowledged(String response) {
        notes.acknowledged(response, now());
        if (strikes(Fault.FORGOTTEN)) {
            timeline.in(dice.millis(100, 60_000), () -> forget(response));
        }
    }

    private void forget(String response) {
        if (!notes.forgotten().containsKey(response)) {
            notes.forgotten(response, service.retrieve(response), now());
            service.delete(response);
        }
    }

    Worker anyWorker() {
        return dice.of(workers);
    }

    Instant now() {
        return timeline.now();
    }

    Timeline timeline() {
        return timeline;
    }

    Dice dice() {
        return dice;
    }

    Build build() {
        return build;
    }

    /** {@return how often messages are made before their run, which brings nothing then} */
    double talk() {
        return talk;
    }

    /** {@return the newest item of a conversation, as it is just now} */
    Anchor newest(String thread) {
        return service.items(thread, ListRequest.FIRST.withLimit(1))
                .path("data")
                .valueStream()
                .findFirst()
                .map(item -> Anchor.at(item.path("id").asString("")))
                .orElse(Anchor.START);
    }

    RunJournal journal() {
        return journal;
    }

    ResponsesService service() {
        return service;
    }

    Mode mode() {
        return mode;
    }

    List<String> threads() {
        return threads;
    }

    List<Client> clients() {
        return clients;
    }

    /** {@return those who make one more run when all is calm, one for each thread} */
    List<Client> fresh() {
        return fresh;
    }

    Notes notes() {
        return notes;
    }
}
