package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.ports.error.ConcurrentChangeException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.testkit.contract.Plot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Backends that create runs wrongly. */
final class CreateMutants {

    private static final String CREATE = "runs.create";

    private CreateMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("R101", "the answer to a plain create names no assistant", CREATE, CreateMutants::anonymous),
                Mutant.of("R102", "a busy thread names another run as its active one", CREATE, CreateMutants::blamed),
                Mutant.of("R103", "an unknown thread is told as an unknown assistant", CREATE, CreateMutants::mistaken),
                Mutant.of("R104", "additional messages are added last first", CREATE, CreateMutants::upsideDown),
                Mutant.of(
                        "R105",
                        "additional instructions take the place of the assistant's",
                        CREATE,
                        CreateMutants::overriding),
                Mutant.of("R106", "metadata of more than one pair is lost", CREATE, CreateMutants::forgetful),
                Mutant.remembering(
                        "R109", "a thread whose run ended incomplete stays busy", CREATE, CreateMutants::stayingBusy),
                Mutant.remembering("R110", "of creates at one time all succeed", CREATE, AllWin::new));
    }

    /** Backends that find or create runs wrongly by other operations. */
    static List<Mutant> others() {
        return List.of(
                Mutant.of(
                        "R107",
                        "findByToken gives the newest run where nobody used the token",
                        "runs.findByToken",
                        CreateMutants::anyRun),
                Mutant.of(
                        "R107",
                        "a run that is refused for its token is created without it",
                        CREATE,
                        CreateMutants::tokenless),
                Mutant.of(
                        "R108",
                        "createWithThread adds the messages last first",
                        "runs.createWithThread",
                        CreateMutants::threadUpsideDown));
    }

    private static @Nullable Object anonymous(Call call) throws Throwable {
        CreateRun command = call.the(CreateRun.class);
        boolean plain = command.token().isEmpty() && command.metadata().isEmpty();
        return Shown.in(
                call.proceed(),
                Run.class,
                run -> plain && run.settings().tools().isEmpty()
                        ? run.toBuilder().assistantId(null).build()
                        : run);
    }

    private static @Nullable Object blamed(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (ThreadBusyException busy) {
            throw new ThreadBusyException(busy.threadId(), "run_other", ErrorDetails.NONE);
        }
    }

    private static @Nullable Object mistaken(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (NotFoundException missing) {
            boolean thread = missing.resource().equals(Resource.THREAD);
            throw thread ? new NotFoundException(Resource.ASSISTANT, missing.id()) : missing;
        }
    }

    private static @Nullable Object upsideDown(Call call) throws Throwable {
        CreateRun command = call.the(CreateRun.class);
        return call.proceedWith(command.toBuilder()
                .additionalMessages(reversed(command.additionalMessages()))
                .build());
    }

    private static @Nullable Object overriding(Call call) throws Throwable {
        CreateRun command = call.the(CreateRun.class);
        String more = command.additionalInstructions().orElse(null);
        return more == null
                ? call.proceed()
                : call.proceedWith(command.toBuilder()
                        .additionalInstructions(null)
                        .instructions(more)
                        .build());
    }

    private static @Nullable Object tokenless(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (ConcurrentChangeException refusal) {
            call.proceedWith(call.the(CreateRun.class).toBuilder().token(null).build());
            throw refusal;
        }
    }

    private static @Nullable Object forgetful(Call call) throws Throwable {
        CreateRun command = call.the(CreateRun.class);
        return command.metadata().size() < 2
                ? call.proceed()
                : call.proceedWith(command.toBuilder().metadata(Metadata.EMPTY).build());
    }

    private static Tamper stayingBusy() {
        Set<String> busy = ConcurrentHashMap.newKeySet();
        return call -> {
            String thread = call.the(CreateRun.class).threadId();
            if (busy.contains(thread)) {
                throw new ThreadBusyException(thread, null, ErrorDetails.NONE);
            }
            Object created = call.proceed();
            if (call.plot() == Plot.STOPS_INCOMPLETE) {
                busy.add(thread);
            }
            return created;
        };
    }

    private static @Nullable Object anyRun(Call call) throws Throwable {
        Object found = call.proceed();
        String thread = call.text(0);
        return found.equals(Optional.empty())
                ? call.sound().runs().listAll(thread).stream().findFirst()
                : found;
    }

    private static @Nullable Object threadUpsideDown(Call call) throws Throwable {
        CreateThreadAndRun command = call.the(CreateThreadAndRun.class);
        CreateThread thread = command.thread().orElse(CreateThread.EMPTY);
        return call.proceedWith(command.toBuilder()
                .thread(thread.toBuilder().messages(reversed(thread.messages())).build())
                .build());
    }

    static List<NewMessage> reversed(List<NewMessage> messages) {
        List<NewMessage> turned = new ArrayList<>(messages);
        Collections.reverse(turned);
        return turned;
    }

    /** Gives the losers of a race the run of the winner. */
    private static final class AllWin implements Tamper {

        private final Winners winners = new Winners();

        @Override
        public @Nullable Object on(Call call) throws Throwable {
            String thread = call.the(CreateRun.class).threadId();
            try {
                Object created = call.proceed();
                winners.won(thread, call, created);
                return created;
            } catch (ThreadBusyException busy) {
                Object first = winners.besides(thread, call);
                if (first == null) {
                    throw busy;
                }
                return first;
            }
        }
    }
}
