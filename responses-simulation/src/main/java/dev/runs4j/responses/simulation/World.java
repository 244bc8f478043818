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
import dev.runs4j.responses.journal.ThreadRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** A server, a journal, some processes and those who use them, for an hour; everything follows from the seed. One thread. */
final class World {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final Duration EXPIRES_AFTER = Duration.ofMinutes(10);
    private static final Duration SWEEP = Duration.ofSeconds(30);
    /** From here on nothing goes wrong any more. */
    private static final Duration CALM = Duration.ofMinutes(40);
    private static final Duration END = Duration.ofMinutes(80);

    private final Timeline timeline = new Timeline(START);
    private final Dice dice;
    private final Build build;
    private final RunJournal journal = InMemoryRunJournal.on(timeline);
    private final ContextMode mode;
    private final ResponsesSwitches switches;
    private final ResponsesService service;
    private final List<Worker> workers = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final Map<Fault, Integer> hits = new EnumMap<>(Fault.class);
    private final Map<String, Instant> acknowledged = new HashMap<>();
    private final double trouble;
    private final boolean tracing;

    World(long seed, Build build, boolean tracing) {
        this.dice = new Dice(seed);
        this.build = build;
        this.tracing = tracing;
        this.mode = dice.in(0.65) ? ContextMode.CONVERSATION : ContextMode.PREVIOUS_RESPONSE;
        this.switches = dice.of(ResponsesSwitches.all());
        this.trouble = dice.of(List.of(0.0, 0.005, 0.02, 0.05));
        boolean lists = mode == ContextMode.CONVERSATION && dice.in(0.3);
        this.service = ResponsesService.builder()
                .clock(timeline)
                .script(this::plan)
                .switches(switches)
                .dialect(lists ? ResponsesDialect.FOUNDRY : ResponsesDialect.OPENAI)
                .build();
        trace("seed " + seed + ": " + mode + ", lists " + lists + ", trouble " + trouble + ", " + switches);
        int processes = 1 + dice.below(4);
        for (int i = 0; i < processes; i++) {
            workers.add(worker("p" + i, lists));
        }
        int threads = 1 + dice.below(2);
        for (int i = 0; i < threads; i++) {
            String thread = thread(i);
            int users = 1 + dice.below(2);
            for (int j = 0; j < users; j++) {
                clients.add(new Client(this, thread, clients.size()));
            }
        }
    }

    private Worker worker(String name, boolean lists) {
        Rules rules = new Rules(
                mode, name, Line.timeout(), Duration.ofSeconds(5), Duration.ofMinutes(1), 3, lists);
        return new Worker(this, rules, new JournalDesk(journal, name), new Line(service, mode), dice.millis(0, 600_000).minusMinutes(5));
    }

    private String thread(int number) {
        String id = mode == ContextMode.CONVERSATION
                ? service.createConversation(JsonNodeFactory.instance.objectNode())
                        .path("id")
                        .asString("")
                : "thread_" + number;
        journal.createThread(ThreadRecord.builder(id, mode, timeline.now()).build());
        return id;
    }

    /** Works for a while, asks for work some times, and says something in the end; or it does not. */
    private ResponsePlan plan(ModelView view) {
        ResponsePlan.Builder plan = ResponsePlan.builder()
                .queuedFor(dice.millis(0, 2_000))
                .thinksFor(dice.millis(100, 20_000));
        double lot = dice.below(1_000) / 1_000.0;
        int outputs = view.newOutputs().size();
        boolean calls = outputs < 4 && dice.in(outputs == 0 ? 0.8 : 0.4);
        if (calls) {
            int count = 1 + dice.below(2);
            for (int i = 0; i < count; i++) {
                plan.items(PlannedItem.call("work", "{}"));
            }
        } else {
            plan.items(PlannedItem.message("Done."));
        }
        boolean calm = isCalm();
        if (!calm && lot < 0.03) {
            // It hangs, long after its run has expired, and nobody but its own process could stop it.
            plan.thinksFor(dice.millis(900_000, 1_500_000));
        } else if (!calm && lot < 0.06) {
            plan.fails("server_error", "It broke");
        } else if (!calm && lot < 0.09) {
            plan.incomplete("max_output_tokens");
        }
        return plan.build();
    }

    /** Plays the world to its end, and judges it. */
    List<String> play() {
        for (Worker worker : workers) {
            timeline.in(dice.millis(0, 30_000), () -> worker.sweep(SWEEP));
        }
        clients.forEach(client -> timeline.in(dice.millis(0, 3_000), client::begin));
        timeline.playUntil(START.plus(END));
        return new Checker(this).verdict();
    }

    boolean strikes(Fault fault) {
        if (isCalm() || !dice.in(trouble)) {
            return false;
        }
        hits.merge(fault, 1, Integer::sum);
        trace("fault " + fault);
        return true;
    }

    boolean isCalm() {
        return !now().isBefore(START.plus(CALM));
    }

    void trace(String what) {
        if (tracing) {
            System.out.println(Duration.between(START, now()) + " " + what);
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

    ContextMode mode() {
        return mode;
    }

    List<Client> clients() {
        return clients;
    }

    /** {@return when it was first written down whose each response is} */
    Map<String, Instant> acknowledged() {
        return acknowledged;
    }

    Map<Fault, Integer> hits() {
        return hits;
    }
}
