package dev.runs4j.inmemory.rules;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.CallOptions;
import java.util.ArrayList;
import java.util.List;

/** Everything that can be read of a backend, to see whether a call has changed anything. */
final class Snapshot {

    private Snapshot() {}

    static List<Object> of(Stage stage) {
        List<Object> all = new ArrayList<>();
        stage.backend()
                .assistants()
                .listAll(PageRequest.FIRST, CallOptions.DEFAULT)
                .forEach(all::add);
        for (ConversationThread thread : stage.threads().listAll(PageRequest.FIRST, CallOptions.DEFAULT)) {
            all.add(thread);
            all.addAll(stage.messagesOn(thread.id()));
            for (Run run : stage.runs().listAll(thread.id())) {
                all.add(run);
                all.addAll(stage.steps(run.ref()));
            }
        }
        return all;
    }
}
