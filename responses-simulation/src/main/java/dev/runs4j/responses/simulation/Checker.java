package dev.runs4j.responses.simulation;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import java.time.Instant;
import java.util.Optional;

/** Judges a world that has come to its end, by the server's ledger, the journal, what clients were shown and what tools have counted. */
final class Checker {

    private final World world;
    private final Findings findings;
    private final Evidence evidence;

    Checker(World world, Findings findings) {
        this.world = world;
        this.findings = findings;
        this.evidence = new Evidence(world);
    }

    void judge() {
        active();
        new Repeats(world, evidence, findings).judge();
        dropped();
        foreign();
        calls();
        ends();
        ended();
        world.fresh().forEach(this::fresh);
    }

    private void active() {
        for (Attempt later : evidence.attempts()) {
            for (Attempt earlier : evidence.attempts()) {
                boolean other = earlier.number() < later.number()
                        && earlier.thread().equals(later.thread())
                        && !earlier.run().equals(later.run());
                if (other && earlier.end().isAfter(later.at()) && isKnown(earlier)) {
                    findings.add(Rule.ONE_ACTIVE, earlier + ", " + later);
                }
            }
        }
    }

    private boolean isKnown(Attempt attempt) {
        return Optional.ofNullable(evidence.runs().get(attempt.run())).stream()
                .flatMap(run -> run.record().hops().stream())
                .flatMap(hop -> hop.tries().stream())
                .anyMatch(each ->
                        each.responseId().filter(attempt.response()::equals).isPresent());
    }

    private void dropped() {
        for (Attempt attempt : evidence.attempts()) {
            StoredRun run = evidence.runs().get(attempt.run());
            boolean there = run != null
                    && run.record().hops().size() > attempt.hop()
                    && run.record().hops().get(attempt.hop()).tries().stream()
                            .anyMatch(each -> each.token().equals(attempt.token()));
            if (!there) {
                findings.add(Rule.NOTHING_DROPPED, attempt + " of " + run);
            }
        }
    }

    private void foreign() {
        for (StoredRun run : evidence.runs().values()) {
            for (int i = 0; i < run.record().hops().size(); i++) {
                boolean first = i == 0;
                run.record().hops().get(i).items().stream()
                        .flatMap(item -> evidence.maker(item).stream())
                        .filter(maker -> !maker.run().equals(run.record().id()))
                        .filter(maker -> !(first && isAlike(run, maker)))
                        .findFirst()
                        .ifPresent(maker -> findings.add(Rule.OWN_ITEMS, run + " has items of " + maker));
            }
        }
    }

    /** Nothing by which to tell: the other has sent nothing, and its items have come into the conversation while this run was there. */
    private boolean isAlike(StoredRun run, Attempt maker) {
        Instant opened = world.notes().opened(run.record().id());
        return !maker.brings()
                && maker.stored().filter(at -> !at.isBefore(opened)).isPresent();
    }

    private void calls() {
        world.notes().starts().forEach((call, demands) -> {
            if (demands.size() > 1) {
                findings.add(Rule.STARTED_ONCE, call + " for " + demands);
            }
        });
        world.clients()
                .forEach(client -> client.asked().forEach((demand, calls) -> {
                    if (calls.size() > 1) {
                        findings.add(Rule.SAME_CALLS, demand + ": " + calls);
                    }
                }));
    }

    private void ends() {
        for (StoredRun run : evidence.runs().values()) {
            if (run.record().hasEnded()) {
                run.record()
                        .hop()
                        .current()
                        .responseId()
                        .flatMap(evidence::attempt)
                        .ifPresent(last -> end(run, last));
            }
        }
    }

    private void end(StoredRun run, Attempt last) {
        RunRecord record = run.record();
        boolean says = record.run().status().equals(RunStatus.COMPLETED);
        boolean done = last.isCompleted() && !last.asks();
        boolean forgotten = world.notes().forgotten().containsKey(last.response());
        // Items of one that has failed may stand in the conversation, and look like those of any other.
        boolean seems = forgotten && last.stored().isPresent() && !last.asks();
        // Of a response that nobody had heard of by then nobody could know what it says; nor of one that was forgotten.
        Instant expiry = World.expiry(run);
        boolean heard = last.end().isBefore(expiry)
                && world.notes().acknowledgedAt(last.response()).isBefore(expiry)
                && !forgotten;
        if (says ? !done && !seems : done && heard && run.cancelWish().isEmpty()) {
            findings.add(Rule.TRUE_END, run + " " + last);
        }
    }

    private void ended() {
        for (StoredRun run : evidence.runs().values()) {
            boolean late = World.latest(run).isBefore(world.now());
            if (late && run.record().isInTheWay()) {
                findings.add(Rule.ENDED_IN_TIME, run.toString());
            }
        }
        for (String thread : world.threads()) {
            Optional<String> active =
                    world.journal().thread(thread).orElseThrow().thread().activeRun();
            active.map(evidence.runs()::get)
                    .filter(run -> !run.record().isInTheWay())
                    .ifPresent(run -> findings.add(Rule.ENDED_IN_TIME, thread + " is locked by " + run));
        }
    }

    private void fresh(Client client) {
        Optional<String> head =
                world.journal().thread(client.thread()).orElseThrow().thread().head();
        boolean lost = head.filter(evidence::isLost).isPresent();
        Optional<RunStatus> status = client.last().map(run -> run.record().run().status());
        if (!lost && !status.equals(Optional.of(RunStatus.COMPLETED))) {
            findings.add(Rule.FRESH_RUN, client.thread() + ": " + client.last());
        }
    }
}
