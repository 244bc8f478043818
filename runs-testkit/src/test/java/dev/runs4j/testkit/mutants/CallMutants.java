package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Backends that are wrong about what holds for every operation. */
final class CallMutants {

    private CallMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("G01", "only the first violation is told", "runs.create", CallMutants::firstOnly),
                Mutant.of("G02", "a wish that is not stated is dropped", "runs.create", CallMutants::dropping),
                Mutant.of("G03", "a blank id is an unknown one", "assistants.get", CallMutants::unknown),
                Mutant.of("G04", "an operation runs on another thread", "runs.get", Elsewhere::run),
                Mutant.of("G05", "the interrupt flag is lost", "assistants.list", CallMutants::flagless),
                Mutant.of("G06", "a deadline is ignored", "threads.get", CallMutants::patient),
                Mutant.of("G07", "a closed backend is called unavailable", "threads.get", CallMutants::unavailable),
                Mutant.of(
                        "G08",
                        "unknown members of an assistant are lost",
                        "assistants.get",
                        Shown.each(
                                Assistant.class,
                                known -> known.toBuilder().extras(Extras.NONE).build())),
                Mutant.of("G09", "an error shows a header", "threads.get", CallMutants::talkative),
                Mutant.of(
                        "G10",
                        "a call that was refused is made nevertheless",
                        "threads.modify",
                        CallMutants::stubborn));
    }

    private static @Nullable Object firstOnly(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (InvalidRequestException refusal) {
            throw new InvalidRequestException(
                    String.valueOf(refusal.getMessage()), refusal.violations().subList(0, 1), ErrorDetails.NONE);
        }
    }

    private static @Nullable Object dropping(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (UnsupportedFeatureException refusal) {
            if (!refusal.capability().equals(Capability.REASONING_EFFORT)) {
                throw refusal;
            }
            return call.proceedWith(
                    call.the(CreateRun.class).toBuilder().reasoningEffort(null).build());
        }
    }

    private static @Nullable Object unknown(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (InvalidRequestException refusal) {
            throw new NotFoundException(Resource.ASSISTANT, "unknown");
        }
    }

    private static @Nullable Object flagless(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (CallInterruptedException interrupt) {
            Thread.interrupted();
            throw interrupt;
        }
    }

    private static @Nullable Object patient(Call call) throws Throwable {
        return call.proceedWith(CallOptions.DEFAULT);
    }

    private static @Nullable Object unavailable(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (BackendClosedException closed) {
            throw new BackendUnavailableException(String.valueOf(closed.getMessage()), ErrorDetails.NONE, null);
        }
    }

    private static @Nullable Object talkative(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (BackendClosedException closed) {
            throw new BackendClosedException(
                    call.sound().name() + call.the(CallOptions.class).headers());
        }
    }

    private static @Nullable Object stubborn(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (RateLimitedException refusal) {
            call.proceed();
            throw refusal;
        }
    }
}
