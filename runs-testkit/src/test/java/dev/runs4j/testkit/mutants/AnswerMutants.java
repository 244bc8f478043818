package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.error.WrongRunStateException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Backends that take answers wrongly. */
final class AnswerMutants {

    private static final String ANSWER = "runs.answer";

    private AnswerMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("R401", "an answered run still shows its calls", ANSWER, AnswerMutants::stillAsking),
                Mutant.of("R402", "of two answers to one call the last counts", ANSWER, AnswerMutants::lastCounts),
                Mutant.remembering("R403", "the same answers are taken again", ANSWER, AnswerMutants::takingAgain),
                Mutant.of(
                        "R404",
                        "steps show outputs without the space around them",
                        Shown.STEPS,
                        Shown.each(RunStep.class, AnswerMutants::stripped)),
                Mutant.of("R405", "a refused call is made nevertheless", ANSWER, AnswerMutants::alwaysApproving),
                Mutant.remembering("R406", "of answers at one time all are accepted", ANSWER, AllWin::new));
    }

    private static @Nullable Object stillAsking(Call call) throws Throwable {
        List<FunctionCall> calls = call.the(ToolAnswers.class).outputs().stream()
                .map(output -> FunctionCall.of(output.callId(), "lookup", "{}"))
                .toList();
        return Shown.in(
                call.proceed(),
                Run.class,
                run -> run.toBuilder()
                        .requiredAction(RequiredAction.outputs(calls))
                        .build());
    }

    private static @Nullable Object lastCounts(Call call) throws Throwable {
        ToolAnswers answers = call.the(ToolAnswers.class);
        Map<String, ToolOutput> last = new LinkedHashMap<>();
        answers.outputs().forEach(output -> last.put(output.callId(), output));
        return call.proceedWith(new ToolAnswers(List.copyOf(last.values()), answers.approvals()));
    }

    private static Tamper takingAgain() {
        Set<Map.Entry<RunRef, ToolAnswers>> taken = ConcurrentHashMap.newKeySet();
        return call -> {
            Map.Entry<RunRef, ToolAnswers> round = Map.entry(call.the(RunRef.class), call.the(ToolAnswers.class));
            try {
                Object answered = call.proceed();
                taken.add(round);
                return answered;
            } catch (WrongRunStateException refusal) {
                if (taken.contains(round)) {
                    return call.sound().runs().get(round.getKey());
                }
                throw refusal;
            }
        };
    }

    private static RunStep stripped(RunStep step) {
        return step.details().orElse(null) instanceof StepDetails.ToolCalls details
                ? step.toBuilder()
                        .details(new StepDetails.ToolCalls(
                                details.calls().stream()
                                        .map(AnswerMutants::stripped)
                                        .toList(),
                                details.extras()))
                        .build()
                : step;
    }

    private static ToolCall stripped(ToolCall call) {
        return call instanceof FunctionCall function
                ? function.function()
                        .output()
                        .<ToolCall>map(output -> function.withOutput(output.strip()))
                        .orElse(call)
                : call;
    }

    private static @Nullable Object alwaysApproving(Call call) throws Throwable {
        ToolAnswers answers = call.the(ToolAnswers.class);
        List<ToolApproval> approvals = answers.approvals().stream()
                .map(approval -> ToolApproval.approve(approval.callId()))
                .toList();
        return call.proceedWith(new ToolAnswers(answers.outputs(), approvals));
    }

    /** Accepts what comes second at the same time, too. */
    private static final class AllWin implements Tamper {

        private final Winners winners = new Winners();

        @Override
        public @Nullable Object on(Call call) throws Throwable {
            String run = call.the(RunRef.class).runId();
            try {
                Object answered = call.proceed();
                winners.won(run, call, answered);
                return answered;
            } catch (WrongRunStateException refusal) {
                Object first = winners.besides(run, call);
                if (first == null) {
                    throw refusal;
                }
                return first;
            }
        }
    }
}
