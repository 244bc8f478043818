package dev.runs4j.driver;

import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.driver.internal.core.Effect;
import dev.runs4j.driver.internal.core.Observation;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.time.RunsClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls tools and asks the approver; whatever they do, there is an answer. */
final class ToolCaller {

    private final ToolRegistry tools;
    private final ToolApprover approver;
    private final RunsClock clock;
    private final Instant deadline;
    private final int longestOutput;
    private final Teller teller;

    ToolCaller(DriveSettings settings, Instant deadline, Teller teller) {
        this.tools = settings.tools();
        this.approver = settings.approver();
        this.clock = settings.backend().clock();
        this.longestOutput = settings.backend().limits().toolOutput();
        this.deadline = deadline;
        this.teller = teller;
    }

    Observation call(Effect.CallTool effect) throws InterruptedException {
        if (!(effect.call() instanceof FunctionCall call)) {
            return settled(effect, effect.call().type(), unknown(effect.call().type()));
        }
        Optional<Tool> tool = tools.find(call.name());
        if (tool.isEmpty()) {
            Outcome none =
                    Outcome.error(ToolResult.UNKNOWN_TOOL, "There is no tool named '" + call.name() + "'.", null);
            return settled(effect, call.name(), none);
        }
        teller.tell(new DriveEvent.ToolStarted(effect.run(), effect.round(), call.id(), call.name()));
        ToolInvocation invocation = ToolInvocation.of(effect.run(), effect.round(), call, deadline);
        Instant start = clock.now();
        try {
            Outcome outcome = outcome(tool.get(), invocation);
            return settled(effect, call.name(), outcome.after(Duration.between(start, clock.now())));
        } catch (InterruptedException interrupted) {
            Outcome none = new Outcome(ToolResult.INTERRUPTED, "", Duration.between(start, clock.now()), interrupted);
            finished(effect, call.name(), none);
            throw interrupted;
        }
    }

    private Outcome outcome(Tool tool, ToolInvocation invocation) throws InterruptedException {
        try {
            String output = Objects.requireNonNullElse(tool.call(invocation), "");
            int length = output.codePointCount(0, output.length());
            return length <= longestOutput ? Outcome.of(output) : tooLong(invocation.name(), length);
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (CallInterruptedException interrupted) {
            throw interruption(interrupted);
        } catch (ToolException refusal) {
            return Outcome.error(ToolResult.REFUSED, refusal.messageForModel(), refusal);
        } catch (Exception failure) {
            // Its text may hold anything, secrets included, and a model repeats what it reads.
            return Outcome.error(ToolResult.FAILED, "The tool '" + invocation.name() + "' failed.", failure);
        }
    }

    private Outcome tooLong(String name, int length) {
        return Outcome.error(
                ToolResult.TOO_LONG,
                "The output of the tool '" + name + "' is too long: " + length + " characters, at most " + longestOutput
                        + " are taken.",
                null);
    }

    private static Outcome unknown(String type) {
        return Outcome.error(ToolResult.UNKNOWN_KIND, "Calls of the type '" + type + "' are not supported.", null);
    }

    private Observation settled(Effect.CallTool effect, String name, Outcome outcome) {
        finished(effect, name, outcome);
        return new Observation.ToolReturned(
                effect.round(), ToolOutput.of(effect.call().id(), outcome.output()));
    }

    private void finished(Effect.CallTool effect, String name, Outcome outcome) {
        teller.tell(new DriveEvent.ToolFinished(
                effect.run(),
                effect.round(),
                effect.call().id(),
                name,
                outcome.took(),
                outcome.result(),
                outcome.failure()));
    }

    Observation decide(Effect.Decide effect) throws InterruptedException {
        String callId = effect.call().id();
        ToolApproval approval = ToolApproval.refuse(callId);
        Exception failure = null;
        try {
            if (effect.call() instanceof McpCall call) {
                ToolApproval given = approver.decide(call);
                // A yes to another call is not a yes to this one.
                approval = given.callId().equals(callId) ? given : approval;
            }
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (CallInterruptedException interrupted) {
            throw interruption(interrupted);
        } catch (Exception thrown) {
            failure = thrown;
        }
        teller.tell(new DriveEvent.ApprovalDecided(effect.run(), effect.round(), callId, approval.approve(), failure));
        return new Observation.ApprovalDecided(effect.round(), approval);
    }

    /** A tool that used a backend of ours was interrupted there; the flag it set is replaced by the exception. */
    private static InterruptedException interruption(CallInterruptedException thrown) {
        Thread.interrupted();
        InterruptedException interruption = new InterruptedException(thrown.getMessage());
        interruption.initCause(thrown);
        return interruption;
    }

    private record Outcome(
            ToolResult result,
            String output,
            Duration took,
            @Nullable Exception failure) {

        static Outcome of(String output) {
            return new Outcome(ToolResult.RETURNED, output, Duration.ZERO, null);
        }

        static Outcome error(ToolResult result, String message, @Nullable Exception failure) {
            return new Outcome(result, ErrorOutput.of(message), Duration.ZERO, failure);
        }

        Outcome after(Duration time) {
            return new Outcome(result, output, time, failure);
        }
    }
}
