package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Backends that break a finer point of a rule of runs; their coarser brothers stand with the families. */
final class FinerRunMutants {

    private FinerRunMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("R104", "additional messages are all the user's", "runs.create", FinerRunMutants::users),
                Mutant.of(
                        "R105",
                        "createWithThread does not show overrides",
                        "runs.createWithThread",
                        FinerRunMutants::plain),
                Mutant.of(
                        "R105",
                        "a run does not show the response format that overrides",
                        "runs.create",
                        FinerRunMutants::formless),
                Mutant.of(
                        "R108",
                        "createWithThread makes all messages the user's",
                        "runs.createWithThread",
                        FinerRunMutants::threadOfUsers),
                Mutant.remembering(
                        "R110", "of streams at one time all succeed", "runs.stream", FinerRunMutants::allStream),
                Mutant.of(
                        "R202",
                        "a failed run forgets its settings after half an hour",
                        "runs.get",
                        FinerRunMutants::forgetting),
                Mutant.of(
                        "R402",
                        "of two approvals of one call the last counts",
                        "runs.answer",
                        FinerRunMutants::lastCounts),
                Mutant.remembering(
                        "R404",
                        "outputs vanish from the steps of a run that has completed",
                        "runs.create runs.steps",
                        FinerRunMutants::withoutOutputs),
                Mutant.of(
                        "R601",
                        "streamWithThread forgets the token of its command",
                        "runs.streamWithThread",
                        FinerRunMutants::tokenless),
                Mutant.of(
                        "R601",
                        "streamWithThread tells an unknown assistant as an unknown thread",
                        "runs.streamWithThread",
                        FinerRunMutants::mistaken),
                Mutant.of(
                        "S03",
                        "behind the end of a joined stream there is nothing yet",
                        "runs.streamAnswer runs.resume",
                        call -> new StreamFaults.Unending((RunStream) call.proceed())));
    }

    private static @Nullable Object users(Call call) throws Throwable {
        CreateRun command = call.the(CreateRun.class);
        return call.proceedWith(command.toBuilder()
                .additionalMessages(ofUser(command.additionalMessages()))
                .build());
    }

    private static @Nullable Object threadOfUsers(Call call) throws Throwable {
        CreateThreadAndRun command = call.the(CreateThreadAndRun.class);
        CreateThread thread = command.thread().orElse(CreateThread.EMPTY);
        return call.proceedWith(command.toBuilder()
                .thread(thread.toBuilder().messages(ofUser(thread.messages())).build())
                .build());
    }

    private static List<NewMessage> ofUser(List<NewMessage> messages) {
        return messages.stream()
                .map(message ->
                        NewMessage.builder(Role.USER).content(message.content()).build())
                .toList();
    }

    private static @Nullable Object plain(Call call) throws Throwable {
        boolean overridden =
                call.the(CreateThreadAndRun.class).overrides().model().isPresent();
        return Shown.in(
                call.proceed(),
                Run.class,
                run -> overridden ? run.toBuilder().settings(RunSettings.EMPTY).build() : run);
    }

    private static @Nullable Object formless(Call call) throws Throwable {
        boolean overridden =
                call.the(CreateRun.class).overrides().responseFormat().isPresent();
        return Shown.in(call.proceed(), Run.class, run -> overridden ? formless(run) : run);
    }

    private static Run formless(Run run) {
        RunSettings settings = run.settings().toBuilder().responseFormat(null).build();
        return run.toBuilder().settings(settings).build();
    }

    private static Tamper allStream() {
        Winners winners = new Winners();
        return call -> {
            String thread = call.the(CreateRun.class).threadId();
            try {
                Object stream = call.proceed();
                winners.won(thread, call, stream);
                return stream;
            } catch (ThreadBusyException busy) {
                Object first = winners.besides(thread, call);
                if (first == null) {
                    throw busy;
                }
                return first;
            }
        };
    }

    private static @Nullable Object forgetting(Call call) throws Throwable {
        return Shown.in(
                call.proceed(),
                Run.class,
                run -> longFailed(run, call)
                        ? run.toBuilder().settings(RunSettings.EMPTY).build()
                        : run);
    }

    private static boolean longFailed(Run run, Call call) {
        return run.timeline()
                .failedAt()
                .filter(end -> Duration.between(end, call.now()).toMinutes() >= 30)
                .isPresent();
    }

    private static @Nullable Object lastCounts(Call call) throws Throwable {
        ToolAnswers answers = call.the(ToolAnswers.class);
        Map<String, ToolApproval> last = new LinkedHashMap<>();
        answers.approvals().forEach(approval -> last.put(approval.callId(), approval));
        return call.proceedWith(new ToolAnswers(answers.outputs(), List.copyOf(last.values())));
    }

    private static Tamper withoutOutputs() {
        Set<String> created = ConcurrentHashMap.newKeySet();
        return call -> {
            Object answer = call.proceed();
            if (call.of("runs.create")) {
                return Shown.in(answer, Run.class, run -> {
                    created.add(run.id());
                    return run;
                });
            }
            RunRef run = call.the(RunRef.class);
            boolean ended = created.contains(run.runId())
                    && call.sound().runs().get(run).value().status().equals(RunStatus.COMPLETED);
            return Shown.in(answer, RunStep.class, step -> ended ? withoutOutputs(step) : step);
        };
    }

    private static RunStep withoutOutputs(RunStep step) {
        return step.details().orElse(null) instanceof StepDetails.ToolCalls details
                ? step.toBuilder()
                        .details(new StepDetails.ToolCalls(
                                details.calls().stream()
                                        .map(FinerRunMutants::withoutOutput)
                                        .toList(),
                                details.extras()))
                        .build()
                : step;
    }

    private static ToolCall withoutOutput(ToolCall call) {
        return call instanceof FunctionCall function
                ? FunctionCall.of(function.id(), function.name(), function.arguments())
                : call;
    }

    private static @Nullable Object tokenless(Call call) throws Throwable {
        return call.proceedWith(
                call.the(CreateThreadAndRun.class).toBuilder().token(null).build());
    }

    private static @Nullable Object mistaken(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (NotFoundException missing) {
            throw new NotFoundException(Resource.THREAD, missing.id());
        }
    }
}
