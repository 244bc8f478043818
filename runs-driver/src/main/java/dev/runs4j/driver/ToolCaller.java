package dev.runs4j.driver;

import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.driver.internal.calls.Teller;
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
    private final String backend;
    private final int longestOutput;
    private final Teller teller;

    ToolCaller(DriveSettings settings, Teller teller) {
        this.tools = settings.tools();
        this.approver = settings.approver();
        this.clock = settings.backend().clock();
        this.backend = settings.backendName();
        this.longestOutput = settings.backend().limits().toolOutput();
        this.teller = teller;
    }

    /** Tells that a tool is about to be called, where there is one. */
    void begin(Effect effect) {
        if (effect instanceof Effect.CallTool call) {
            tool(call.call())
                    .ifPresent(tool -> teller.tell(new DriveEvent.ToolStarted(
                            call.run(), call.round(), call.call().id(), tool.name())));
        }
    }

    /** Has the tool work, on whichever thread; tells nobody. */
    ToolWork work(Effect effect) {
        try {
            return effect instanceof Effect.CallTool call ? call(call) : reconcile((Effect.Reconcile) effect);
        } catch (Error broken) {
            return ToolWork.broken(broken);
        } catch (Throwable sneaked) {
            // Neither an Exception nor an Error, or one that was not declared: as bad as an Error.
            return ToolWork.broken(new UndeclaredToolFailure(sneaked));
        }
    }

    private ToolWork call(Effect.CallTool effect) {
        Optional<Tool> tool = tool(effect.call());
        if (tool.isEmpty()) {
            return settled(effect, none(effect.call()));
        }
        Instant start = clock.now();
        try {
            ToolInvocation first = invocation(effect.run(), effect.round(), effect.call(), effect.limit());
            Outcome outcome = outcome(tool.get(), effect.repeat() ? first.asRepeat() : first);
            return settled(effect, outcome.after(Duration.between(start, clock.now())));
        } catch (InterruptedException interrupted) {
            Outcome none = new Outcome(ToolResult.INTERRUPTED, "", Duration.between(start, clock.now()), interrupted);
            return ToolWork.interrupted(finished(effect, none), interrupted);
        }
    }

    private ToolInvocation invocation(RunRef run, int round, ToolCall call, Instant limit) {
        return ToolInvocation.of(run, round, (FunctionCall) call, limit).onBackend(backend);
    }

    private Optional<Tool> tool(ToolCall call) {
        return call instanceof FunctionCall function ? tools.find(function.name()) : Optional.empty();
    }

    private Outcome outcome(Tool tool, ToolInvocation invocation) throws InterruptedException {
        try {
            return measured(invocation.name(), Objects.requireNonNullElse(tool.call(invocation), ""));
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (CallInterruptedException interrupted) {
            throw Interruptions.of(interrupted);
        } catch (UnreadableArgumentsException unreadable) {
            return Outcome.error(ToolResult.UNREADABLE_ARGUMENTS, unreadable.messageForModel(), unreadable);
        } catch (ToolException refusal) {
            return Outcome.error(ToolResult.REFUSED, refusal.messageForModel(), refusal);
        } catch (Exception failure) {
            if (Interruptions.caused(failure)) {
                throw Interruptions.of(failure);
            }
            // Its text may hold anything, secrets included, and a model repeats what it reads.
            return Outcome.error(ToolResult.FAILED, "The tool '" + invocation.name() + "' failed.", failure);
        }
    }

    private Outcome measured(String tool, String output) {
        int length = output.codePointCount(0, output.length());
        return length <= longestOutput
                ? Outcome.of(output)
                : Outcome.error(
                        ToolResult.TOO_LONG,
                        "The output of the tool '" + tool + "' is too long: " + length + " characters, at most "
                                + longestOutput + " are taken.",
                        null);
    }

    private ToolWork reconcile(Effect.Reconcile effect) {
        Optional<String> known = Optional.empty();
        Exception failure = null;
        try {
            Optional<Tool> tool = tool(effect.call());
            if (tool.isPresent()) {
                ToolInvocation invocation = invocation(effect.run(), effect.round(), effect.call(), effect.limit());
                known = tool.get()
                        .reconcile(invocation.asRepeat())
                        .map(output -> measured(invocation.name(), output).output());
            }
        } catch (InterruptedException interrupted) {
            return ToolWork.interrupted(null, interrupted);
        } catch (CallInterruptedException interrupted) {
            return ToolWork.interrupted(null, Interruptions.of(interrupted));
        } catch (Exception thrown) {
            failure = thrown;
        }
        return ToolWork.done(
                new DriveEvent.ToolReconciled(
                        effect.run(),
                        effect.round(),
                        effect.call().id(),
                        name(effect.call()),
                        known.isPresent(),
                        failure),
                new Observation.Reconciled(effect.round(), effect.call().id(), known.orElse(null)));
    }

    private static Outcome none(ToolCall call) {
        return call instanceof FunctionCall function
                ? Outcome.error(ToolResult.UNKNOWN_TOOL, "There is no tool named '" + function.name() + "'.", null)
                : Outcome.error(
                        ToolResult.UNKNOWN_KIND, "Calls of the type '" + call.type() + "' are not supported.", null);
    }

    private static ToolWork settled(Effect.CallTool effect, Outcome outcome) {
        return ToolWork.done(
                finished(effect, outcome),
                new Observation.ToolReturned(
                        effect.round(), ToolOutput.of(effect.call().id(), outcome.output()), outcome.result()));
    }

    private static DriveEvent finished(Effect.CallTool effect, Outcome outcome) {
        return new DriveEvent.ToolFinished(
                effect.run(),
                effect.round(),
                effect.call().id(),
                name(effect.call()),
                outcome.took(),
                outcome.result(),
                outcome.failure());
    }

    private static String name(ToolCall call) {
        return call instanceof FunctionCall function ? function.name() : call.type();
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
            throw Interruptions.of(interrupted);
        } catch (Exception thrown) {
            failure = thrown;
        }
        teller.tell(new DriveEvent.ApprovalDecided(effect.run(), effect.round(), callId, approval.approve(), failure));
        return new Observation.ApprovalDecided(effect.round(), approval);
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
