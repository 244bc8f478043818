package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.command.Change;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Backends that are wrong about threads. */
final class ThreadMutants {

    private ThreadMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "T01",
                        "the messages of a new thread stand last first",
                        "threads.create",
                        ThreadMutants::turned),
                Mutant.of(
                        "T02",
                        "an unknown thread is told as an unknown message",
                        "threads.get",
                        ThreadMutants::mistaken),
                Mutant.of(
                        "T03", "a change of resources clears the metadata", "threads.modify", ThreadMutants::clearing),
                Mutant.remembering(
                        "T04", "a deleted thread still lists runs", "threads.delete runs.list", ThreadMutants::haunted),
                Mutant.of("T05", "a short list of threads is oldest first", "threads.list", Turned::byDefault));
    }

    private static @Nullable Object turned(Call call) throws Throwable {
        CreateThread command = call.the(CreateThread.class);
        return call.proceedWith(command.toBuilder()
                .messages(CreateMutants.reversed(command.messages()))
                .build());
    }

    private static @Nullable Object mistaken(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (NotFoundException missing) {
            throw new NotFoundException(Resource.MESSAGE, missing.id());
        }
    }

    private static @Nullable Object clearing(Call call) throws Throwable {
        ModifyThread command = call.the(ModifyThread.class);
        return command.metadata().isKeep() && !command.toolResources().isKeep()
                ? call.proceedWith(new ModifyThread(command.threadId(), Change.clear(), command.toolResources()))
                : call.proceed();
    }

    private static Tamper haunted() {
        Set<String> deleted = ConcurrentHashMap.newKeySet();
        return call -> {
            String thread = call.text(0);
            try {
                Object answer = call.proceed();
                if (call.of("threads.delete")) {
                    deleted.add(thread);
                }
                return answer;
            } catch (NotFoundException missing) {
                if (call.of("runs.list") && deleted.contains(thread)) {
                    return new Page<>(List.of(), false);
                }
                throw missing;
            }
        };
    }
}
