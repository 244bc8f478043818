package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepStatus;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Backends that show steps wrongly. */
final class StepMutants {

    private StepMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("R501", "a short list of steps is always newest first", "runs.steps", Turned::oldestFirst),
                Mutant.remembering(
                        "R502",
                        "the steps of later rounds show ids of their own",
                        "runs.create runs.steps runs.step",
                        StepMutants::otherIds),
                Mutant.of(
                        "R503",
                        "the step of a message that was cancelled seems to be in progress",
                        Shown.STEPS,
                        Shown.each(RunStep.class, StepMutants::stillAtWork)),
                Mutant.of("R504", "an unknown step is told as an unknown run", "runs.step", StepMutants::anUnknownRun));
    }

    private static Tamper otherIds() {
        Set<String> created = ConcurrentHashMap.newKeySet();
        Map<String, String> firsts = new ConcurrentHashMap<>();
        return call -> {
            Object answer = call.proceed();
            Shown.in(answer, Run.class, run -> {
                created.add(run.id());
                return run;
            });
            return Shown.in(
                    answer,
                    RunStep.class,
                    step -> created.contains(step.runId()) && !isFirst(step, firsts) ? otherIds(step) : step);
        };
    }

    private static boolean isFirst(RunStep step, Map<String, String> firsts) {
        return step.toolCalls().isEmpty()
                || firsts.computeIfAbsent(step.runId(), run -> step.id()).equals(step.id());
    }

    private static RunStep otherIds(RunStep step) {
        StepDetails.ToolCalls details = (StepDetails.ToolCalls) step.details().orElseThrow();
        List<ToolCall> calls =
                details.calls().stream().map(StepMutants::otherId).toList();
        return step.toBuilder()
                .details(new StepDetails.ToolCalls(calls, details.extras()))
                .build();
    }

    private static ToolCall otherId(ToolCall call) {
        return call instanceof FunctionCall function
                ? new FunctionCall("step_" + function.id(), function.function(), function.extras())
                : call;
    }

    private static RunStep stillAtWork(RunStep step) {
        return step.status().equals(StepStatus.CANCELLED) && step.messageId().isPresent()
                ? step.toBuilder().status(StepStatus.IN_PROGRESS).build()
                : step;
    }

    private static @Nullable Object anUnknownRun(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (NotFoundException missing) {
            boolean step = missing.resource().equals(Resource.STEP);
            throw step ? new NotFoundException(Resource.RUN, missing.id()) : missing;
        }
    }
}
