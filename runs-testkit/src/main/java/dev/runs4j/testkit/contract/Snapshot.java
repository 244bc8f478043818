package dev.runs4j.testkit.contract;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.CallOptions;
import java.util.ArrayList;
import java.util.List;

/** Everything that can be read of a backend, to see whether a call has changed anything. */
final class Snapshot {

    private Snapshot() {}

    static List<Object> of(Scene stage) {
        List<Object> all = new ArrayList<>();
        if (stage.can(Capability.ASSISTANTS)) {
            stage.backend()
                    .assistants()
                    .listAll(PageRequest.FIRST, CallOptions.DEFAULT)
                    .forEach(all::add);
        }
        for (String thread : threads(stage)) {
            all.add(stage.threads().get(thread));
            all.addAll(stage.messagesOn(thread));
            for (Run run : stage.runs().listAll(thread)) {
                all.add(run);
                all.addAll(stage.steps(run.ref()));
            }
        }
        return all;
    }

    /** Where threads cannot be listed only those are looked at that the scene itself has made. */
    private static List<String> threads(Scene stage) {
        return stage.can(Capability.LIST_THREADS)
                ? stage.threads().listAll(PageRequest.FIRST, CallOptions.DEFAULT).stream()
                        .map(ConversationThread::id)
                        .toList()
                : stage.made();
    }
}
