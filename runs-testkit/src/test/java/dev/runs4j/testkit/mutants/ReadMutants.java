package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunOutcome;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.NotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Backends that show runs wrongly. */
final class ReadMutants {

    private ReadMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.remembering(
                        "R201", "a run is found on every thread", "runs.create runs.get", ReadMutants::foundEverywhere),
                Mutant.of(
                        "R202",
                        "a completed run forgets its settings after half an hour",
                        "runs.get",
                        ReadMutants::forgetting),
                Mutant.remembering(
                        "R203",
                        "a thread without runs lists those of another one",
                        "runs.create runs.list",
                        ReadMutants::listingOthers),
                Mutant.of(
                        "R204",
                        "of three pending calls the second shows other arguments",
                        Shown.RUNS,
                        Shown.each(Run.class, ReadMutants::otherArguments)),
                Mutant.of(
                        "R205",
                        "the list of a thread does not tell which run wrote a message",
                        "messages.list",
                        ReadMutants::unsigned),
                Mutant.of(
                        "R206",
                        "a run that ran out of tokens has no reason",
                        Shown.RUNS,
                        Shown.each(Run.class, ReadMutants::withoutReason)));
    }

    private static Tamper foundEverywhere() {
        Map<String, RunRef> known = new ConcurrentHashMap<>();
        return call -> {
            if (call.of("runs.create")) {
                return Shown.in(call.proceed(), Run.class, noting(known));
            }
            RunRef asked = call.the(RunRef.class);
            try {
                return call.proceed();
            } catch (NotFoundException missing) {
                RunRef real = known.getOrDefault(asked.runId(), asked);
                if (real.equals(asked)) {
                    throw missing;
                }
                return call.proceedWith(real);
            }
        };
    }

    private static UnaryOperator<Run> noting(Map<String, RunRef> known) {
        return run -> {
            known.put(run.id(), run.ref());
            return run;
        };
    }

    private static @Nullable Object forgetting(Call call) throws Throwable {
        return Shown.in(
                call.proceed(),
                Run.class,
                run -> run.timeline()
                                .completedAt()
                                .filter(end -> Duration.between(end, call.now()).toMinutes() >= 30)
                                .isPresent()
                        ? run.toBuilder().settings(RunSettings.EMPTY).build()
                        : run);
    }

    private static Tamper listingOthers() {
        AtomicReference<@Nullable Object> newest = new AtomicReference<>();
        return call -> {
            Object answer = call.proceed();
            if (answer instanceof Observed<?> created) {
                newest.set(created.value());
                return created;
            }
            Object other = newest.get();
            return other != null
                            && answer instanceof Page<?> page
                            && page.items().isEmpty()
                            && !paged(call)
                    ? new Page<>(List.of(other), false)
                    : answer;
        };
    }

    private static boolean paged(Call call) {
        PageRequest page = call.the(PageRequest.class);
        return page.after().isPresent() || page.before().isPresent();
    }

    private static Run otherArguments(Run run) {
        if (run.pendingCalls().size() != 3) {
            return run;
        }
        List<FunctionCall> calls = new ArrayList<>();
        for (ToolCall call : run.pendingCalls()) {
            calls.add((FunctionCall) call);
        }
        calls.set(1, FunctionCall.of(calls.get(1).id(), calls.get(1).name(), "{}"));
        return run.toBuilder().requiredAction(RequiredAction.outputs(calls)).build();
    }

    private static @Nullable Object unsigned(Call call) throws Throwable {
        boolean ofThread = call.text(1) == null;
        return Shown.in(
                call.proceed(),
                Message.class,
                message -> ofThread ? message.toBuilder().runId(null).build() : message);
    }

    private static Run withoutReason(Run run) {
        boolean told = run.status().equals(RunStatus.INCOMPLETE)
                && run.incompleteDetails()
                        .flatMap(details -> details.reason())
                        .filter(IncompleteReason.MAX_COMPLETION_TOKENS::equals)
                        .isPresent();
        RunOutcome silent = new RunOutcome(null, null, run.usage().orElse(null));
        return told ? run.toBuilder().outcome(silent).build() : run;
    }
}
