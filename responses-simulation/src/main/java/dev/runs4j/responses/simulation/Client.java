package dev.runs4j.responses.simulation;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.emulator.responses.ResponsesException;
import dev.runs4j.responses.internal.core.Goal;
import dev.runs4j.responses.internal.core.Op;
import dev.runs4j.responses.internal.core.Outcome;
import dev.runs4j.responses.journal.Anchor;
import dev.runs4j.responses.journal.ContextMode;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who has runs made on one thread, one after the other, through whichever process is at hand, and answers what they ask for. */
final class Client {

    private static final Duration TIME = Duration.ofMinutes(2);

    private final World world;
    private final String thread;
    private final String name;
    private final int most;
    private final Map<String, Set<String>> asked = new TreeMap<>();
    private String current = "";
    private boolean hasSpoken;
    private int made;
    private boolean wishes;

    Client(World world, String thread, String name, int most) {
        this.world = world;
        this.thread = thread;
        this.name = name;
        this.most = most;
    }

    String thread() {
        return thread;
    }

    /** {@return the run that was made last; empty where none was} */
    Optional<StoredRun> last() {
        return world.journal().runByKey("key run_" + name + "_" + (made - 1));
    }

    /** {@return which calls were seen, by run and hop} */
    Map<String, Set<String>> asked() {
        return asked;
    }

    void begin() {
        current = "run_" + name + "_" + made++;
        wishes = !world.isCalm() && world.dice().in(0.2);
        hasSpoken = world.dice().in(world.talk()) && speak();
        create();
        if (!world.isCalm() && world.dice().in(0.15)) {
            world.hit(Fault.TWIN);
            create();
        }
        String run = current;
        world.timeline().in(world.dice().millis(3_000, 40_000), () -> check(run));
    }

    /** Says what the run is about before there is a run, as a message of its own; so the run brings nothing. */
    private boolean speak() {
        boolean free = world.journal()
                .thread(thread)
                .orElseThrow()
                .thread()
                .activeRun()
                .isEmpty();
        if (!free || world.mode().context() != ContextMode.CONVERSATION) {
            return false;
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("items").addObject().put("role", "user").put("content", "Go " + current + ".");
        try {
            world.service().createItems(thread, body);
            return true;
        } catch (ResponsesException refused) {
            return false;
        }
    }

    private void create() {
        Worker worker = world.anyWorker();
        String salt = worker.salt();
        RunRecord record = record(current, salt);
        Duration begun = world.build().anchorsEarly() ? world.dice().millis(10, 20_000) : Duration.ZERO;
        world.timeline()
                .in(
                        begun,
                        () -> worker.begin(new Goal.Create(record, Metadata.EMPTY), salt, TIME, (op, outcome) -> {}));
    }

    private RunRecord record(String id, String salt) {
        Anchor anchor = world.mode().context() == ContextMode.CONVERSATION
                ? world.build().anchorsEarly() ? world.newest(thread) : Anchor.UNKNOWN
                : world.journal()
                        .thread(thread)
                        .orElseThrow()
                        .thread()
                        .head()
                        .map(Anchor::at)
                        .orElse(Anchor.START);
        Run run = Run.builder(id, thread)
                .status(RunStatus.QUEUED)
                .settings(RunSettings.builder().model("gpt").build())
                .timeline(RunTimeline.builder()
                        .createdAt(world.now())
                        .expiresAt(world.now().plus(World.EXPIRES_AFTER))
                        .build())
                .build();
        Hop first = Hop.planned(Op.token(salt, 1)).anchor(anchor).build();
        return RunRecord.builder(run, "same", first)
                .requestKey("key " + id)
                .input(hasSpoken ? List.of() : List.of(JsonText.of("\"Go " + id + ".\"")))
                .build();
    }

    /** Looks from time to time, and makes the run again where it is not there. */
    private void check(String run) {
        if (!run.equals(current)) {
            return;
        }
        world.timeline().in(world.dice().millis(1_000, 20_000), () -> check(run));
        Optional<StoredRun> there = world.journal().runByKey("key " + run);
        if (there.isEmpty()) {
            create();
        } else if (wishes && !world.isCalm() && world.dice().in(0.2)) {
            world.hit(Fault.CANCEL);
            wishes = world.dice().in(0.3);
            world.anyWorker()
                    .begin(new Goal.Cancel(run), world.anyWorker().salt(), TIME, (op, outcome) -> seen(run, outcome));
        } else {
            world.anyWorker()
                    .begin(new Goal.Look(run), world.anyWorker().salt(), TIME, (op, outcome) -> seen(run, outcome));
        }
    }

    private void seen(String run, Outcome outcome) {
        if (!run.equals(current) || !(outcome instanceof Outcome.Shown shown)) {
            return;
        }
        Run seen = shown.run().shown();
        if (seen.status().isTerminal()) {
            current = "";
            if (made < most && !world.isCalm()) {
                world.timeline().in(world.dice().millis(0, 60_000), this::begin);
            }
        } else if (seen.status().equals(RunStatus.REQUIRES_ACTION)) {
            answer(shown.run());
            if (!world.isCalm() && world.dice().in(0.2)) {
                world.hit(Fault.TWIN);
                answer(shown.run());
            }
        }
    }

    private void answer(StoredRun stored) {
        RunRecord record = stored.record();
        int hop = record.hops().size() - 1;
        List<String> calls = record.hop().calls().stream().map(ToolCall::id).toList();
        String demand = record.id() + " " + hop;
        asked.computeIfAbsent(demand, key -> new TreeSet<>()).add(calls.toString());
        calls.forEach(call -> world.notes().start(demand, call));
        String words = world.dice().in(0.1) ? "other" : "done";
        List<ToolOutput> outputs = calls.stream()
                .map(call -> ToolOutput.of(call, words + " " + call))
                .toList();
        Worker worker = world.anyWorker();
        worker.begin(
                new Goal.Answer(record.id(), ToolAnswers.outputs(outputs), hop + outputs.toString()),
                worker.salt(),
                TIME,
                (op, outcome) -> seen(record.id(), outcome));
    }
}
