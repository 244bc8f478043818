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
import dev.runs4j.responses.internal.core.Goal;
import dev.runs4j.responses.internal.core.Op;
import dev.runs4j.responses.internal.core.Outcome;
import dev.runs4j.responses.journal.Anchor;
import dev.runs4j.responses.journal.ContextMode;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Somebody who has runs made on one thread, one after the other, through whichever process is at hand, and answers what they ask for. */
final class Client {

    private static final Duration TIME = Duration.ofMinutes(2);

    private final World world;
    private final String thread;
    private final int number;
    private final Map<String, RunStatus> ends = new LinkedHashMap<>();
    private final Map<String, List<String>> asked = new TreeMap<>();
    private final List<String> dropped = new ArrayList<>();
    private String current = "";
    private int made;
    private boolean wishes;

    Client(World world, String thread, int number) {
        this.world = world;
        this.thread = thread;
        this.number = number;
    }

    String thread() {
        return thread;
    }

    /** {@return how runs have ended, as far as this client has heard} */
    Map<String, RunStatus> ends() {
        return ends;
    }

    /** {@return which calls were seen, by run and hop} */
    Map<String, List<String>> asked() {
        return asked;
    }

    /** {@return runs of which this client was told that they were not made} */
    List<String> dropped() {
        return dropped;
    }

    void begin() {
        current = "run_" + number + "_" + made++;
        wishes = !world.isCalm() && world.dice().in(0.2);
        create();
        if (world.dice().in(0.15)) {
            // Somebody else has had the same idea, under the same key.
            create();
        }
        world.timeline().in(world.dice().millis(3_000, 40_000), () -> check(current));
    }

    private void create() {
        Worker worker = world.anyWorker();
        String salt = worker.salt();
        String run = current;
        worker.begin(new Goal.Create(record(run, salt), Metadata.EMPTY), salt, TIME, (op, outcome) -> {
            if (outcome instanceof Outcome.ServerRefused) {
                dropped.add(run);
            }
        });
    }

    private RunRecord record(String id, String salt) {
        Anchor anchor = world.mode() == ContextMode.CONVERSATION
                ? world.build().anchorsEarly() ? world.newest(thread) : Anchor.UNKNOWN
                : world.journal().thread(thread).orElseThrow().thread().head().map(Anchor::at).orElse(Anchor.START);
        Run run = Run.builder(id, thread)
                .status(RunStatus.QUEUED)
                .settings(RunSettings.builder().model("gpt").build())
                .timeline(RunTimeline.builder()
                        .createdAt(world.now())
                        .expiresAt(world.now().plus(World.EXPIRES_AFTER))
                        .build())
                .build();
        Hop first = Hop.planned(Op.token(salt, 1)).anchor(anchor).build();
        return RunRecord.builder(run, "same", first).requestKey("key " + id)
                .input(List.of(JsonText.of("\"Go " + id + ".\"")))
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
        } else if (wishes && world.dice().in(0.2)) {
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
            ends.put(run, seen.status());
            current = "";
            if (made < 12) {
                world.timeline().in(world.dice().millis(0, 60_000), this::begin);
            }
        } else if (seen.status().equals(RunStatus.REQUIRES_ACTION)) {
            answer(shown.run());
            if (world.dice().in(0.2)) {
                answer(shown.run());
            }
        }
    }

    private void answer(StoredRun stored) {
        RunRecord record = stored.record();
        int hop = record.hops().size() - 1;
        List<String> calls = record.hop().calls().stream().map(ToolCall::id).toList();
        asked.computeIfAbsent(record.id() + " " + hop, key -> new ArrayList<>()).add(calls.toString());
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
