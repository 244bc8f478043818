package dev.runs4j.simulation;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.driver.internal.core.DrivePhase;
import dev.runs4j.driver.internal.core.GiveUpReason;
import dev.runs4j.inmemory.LedgerEntry;
import dev.runs4j.inmemory.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges a world once nothing happens in it any more, by what the server has accepted, what the tools have counted, and how the drives ended. */
final class Checker {

    /** How long after its deadline a drive may take to end. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private final World world;
    private final List<Finding> findings = new ArrayList<>();

    Checker(World world) {
        this.world = world;
    }

    List<Finding> findings() {
        List<LedgerEntry> created = world.created();
        if (created.size() > 1) {
            found(Rule.ONE_RUN, created.toString());
        }
        starts();
        created.forEach(run -> outputs(World.ref(run), world.story()));
        world.ends().forEach(this::end);
        world.ends().forEach(this::letsGo);
        fresh();
        return findings;
    }

    private void found(Rule rule, String seen) {
        findings.add(new Finding(world.seed(), rule, seen));
    }

    private void starts() {
        world.shop().counts().forEach((work, count) -> {
            boolean repeatable = world.shop().kind(count.tool).traits().idempotent();
            if (count.firsts > 1 || (count.repeats > 0 && !repeatable)) {
                found(Rule.STARTED_ONCE, work + " of '" + count.tool + "' was started by " + count.starts);
            }
            if (count.rounds.size() > 1) {
                found(Rule.ONE_KEY, work + " was made under the rounds " + count.rounds);
            }
        });
    }

    private void outputs(RunRef run, Story story) {
        List<LedgerEntry> accepted = world.backend()
                .ledger()
                .entries(entry -> entry.operation() == Operation.RUN_ANSWER
                        && entry.runId().filter(run.runId()::equals).isPresent());
        if (accepted.size() > story.demands().size()) {
            found(
                    Rule.OUTPUTS,
                    accepted.size() + " answers to " + story.demands().size() + " demands");
            return;
        }
        for (int i = 0; i < accepted.size(); i++) {
            ToolAnswers answers = (ToolAnswers) accepted.get(i).command().orElseThrow();
            outputs(run, story.demands().get(i), answers.outputs());
        }
    }

    private void outputs(RunRef run, Demand demand, List<ToolOutput> outputs) {
        List<String> given = outputs.stream().map(ToolOutput::callId).toList();
        if (!given.equals(demand.ids())) {
            found(Rule.OUTPUTS, given + " for the calls " + demand.ids());
            return;
        }
        for (ToolOutput output : outputs) {
            FunctionCall call = demand.call(output.callId());
            if (!isTrue(ToolShop.Work.of(run, call), call.name(), output.output())) {
                found(Rule.OUTPUTS, "for " + call + " " + call.arguments() + " the run got: " + output.output());
            }
        }
    }

    private boolean isTrue(ToolShop.Work work, String tool, String output) {
        if (output.contains("unknown")) {
            // Only who was left alone with somebody else's claim may say so, or with a tool that broke.
            return world.processes() > 1 || hasFailed(work);
        }
        if (output.contains("was not made")) {
            return world.shop()
                    .count(work)
                    .filter(count -> !count.starts.isEmpty())
                    .isEmpty();
        }
        if (tool.equals(ToolShop.UNKNOWN_TOOL)) {
            return output.equals(ToolShop.NO_SUCH_TOOL);
        }
        if (output.equals(ToolShop.FAILED)) {
            return hasFailed(work) && world.mayTellOfFailures(tool);
        }
        Optional<String> truth = world.shop().count(work).map(count -> count.output);
        return truth.filter(output::equals).isPresent();
    }

    private boolean hasFailed(ToolShop.Work work) {
        return world.shop().count(work).filter(count -> count.failures > 0).isPresent();
    }

    private void end(DriveEnd end) {
        if (end.at().isAfter(end.due().plus(GRACE))) {
            found(
                    Rule.ENDED_IN_TIME,
                    end.who() + " was due at " + end.due() + " and ended at " + end.at() + ": " + end);
        }
        if (end.record().phase() == DrivePhase.ENDED) {
            RunStatus told = end.record().lastSeen().orElseThrow().status();
            if (!told.isTerminal() || !end.isTruly(told)) {
                found(Rule.TRUE_END, end.who() + " says " + told + ", but the run was " + end.truth());
            }
        } else if (!hasReason(end)) {
            found(Rule.TRUE_REASON, end.who() + " stopped: " + end.record().gaveUpBecause() + "; " + end);
        }
    }

    private void letsGo(DriveEnd end) {
        boolean lost =
                end.record().gaveUp().filter(GiveUpReason.NOT_OWNER::equals).isPresent();
        if (lost && end.cancelled()) {
            found(Rule.LETS_GO, end.who() + " has cancelled a run that it did not own: " + end);
        }
    }

    private boolean hasReason(DriveEnd end) {
        boolean others = world.processes() > 1;
        return switch (end.record().gaveUp().orElseThrow()) {
            case DEADLINE -> !end.at().isBefore(end.record().plan().deadline());
            case NOT_OWNER -> others;
            case OUTCOME_UNKNOWN -> others || haveToolsFailed();
            case TOOL_TROUBLE -> haveToolsFailed();
            case INTERRUPTED -> world.mishaps().hits(FaultPoint.INTERRUPT) > 0;
            // Only the fate of a creation can stay open.
            case FAILED -> end.record().run().isEmpty() && end.record().isCreateSent();
            default -> false;
        };
    }

    private boolean haveToolsFailed() {
        return world.shop().counts().values().stream().anyMatch(count -> count.failures > 0);
    }

    private void fresh() {
        if (!world.hasThread()) {
            return;
        }
        Optional<DriveEnd> end = world.freshEnd();
        boolean completed = end.filter(this::worked)
                .filter(fresh -> fresh.record().phase() == DrivePhase.ENDED)
                .isPresent();
        if (completed) {
            outputs(end.get().record().run().orElseThrow(), world.freshStory());
        } else {
            found(Rule.FRESH_RUN, end.map(DriveEnd::toString).orElse("it never ended"));
        }
    }

    /** Where runs expire within a minute the fresh one may do so, too. */
    private boolean worked(DriveEnd fresh) {
        boolean hurried = world.expiry().compareTo(Duration.ofMinutes(1)) <= 0;
        return fresh.isTruly(RunStatus.COMPLETED) || (hurried && fresh.isTruly(RunStatus.EXPIRED));
    }
}
