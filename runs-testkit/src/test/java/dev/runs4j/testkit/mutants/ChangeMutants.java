package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.WrongRunStateException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Backends that change, cancel or end runs wrongly. */
final class ChangeMutants {

    private ChangeMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("R301", "empty metadata clears nothing", "runs.modify", ChangeMutants::clearingNothing),
                Mutant.of(
                        "R302",
                        "cancel of a run that has not started answers with a queued run",
                        "runs.cancel",
                        ChangeMutants::stillQueued),
                Mutant.of(
                        "R303", "cancel of a cancelled run is accepted", "runs.cancel", ChangeMutants::cancellingAgain),
                Mutant.remembering(
                        "R304",
                        "a run that fails while it is cancelling seems to be cancelling for ever",
                        Shown.RUNS,
                        ChangeMutants::cancellingForEver),
                Mutant.remembering(
                        "R305", "an expired run still shows its calls", Shown.RUNS, ChangeMutants::stillAsking));
    }

    private static @Nullable Object clearingNothing(Call call) throws Throwable {
        ModifyRun command = call.the(ModifyRun.class);
        return command.metadata().isEmpty()
                ? call.sound().runs().get(command.run()).value()
                : call.proceed();
    }

    private static @Nullable Object stillQueued(Call call) throws Throwable {
        return Shown.in(
                call.proceed(),
                Run.class,
                run -> run.timeline().startedAt().isPresent()
                        ? run
                        : run.toBuilder().status(RunStatus.QUEUED).build());
    }

    private static @Nullable Object cancellingAgain(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (WrongRunStateException refusal) {
            if (refusal.status().equals(Optional.of(RunStatus.CANCELLED))) {
                return call.sound().runs().get(call.the(RunRef.class));
            }
            throw refusal;
        }
    }

    private static Tamper cancellingForEver() {
        Set<String> asked = ConcurrentHashMap.newKeySet();
        return call -> {
            Object answer = call.proceed();
            if (call.of("runs.cancel")) {
                asked.add(call.the(RunRef.class).runId());
            }
            return Shown.in(
                    answer,
                    Run.class,
                    run -> asked.contains(run.id()) && run.status().equals(RunStatus.FAILED)
                            ? run.toBuilder().status(RunStatus.CANCELLING).build()
                            : run);
        };
    }

    private static Tamper stillAsking() {
        Map<String, RequiredAction> asked = new ConcurrentHashMap<>();
        return Shown.each(Run.class, run -> {
            run.requiredAction().ifPresent(action -> asked.put(run.id(), action));
            return run.status().equals(RunStatus.EXPIRED)
                    ? run.toBuilder().requiredAction(asked.get(run.id())).build()
                    : run;
        });
    }
}
