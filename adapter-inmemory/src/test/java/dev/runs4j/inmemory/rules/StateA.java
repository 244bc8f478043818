package dev.runs4j.inmemory.rules;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.CallOptions;
import java.util.ArrayList;
import java.util.List;

/** Everything that can be read of a backend, to see whether a call has changed anything. */
final class StateA {

    private StateA() {}

    static List<Object> of(RulesFixtureA rules) {
        List<Object> all = new ArrayList<>();
        rules.backend
                .assistants()
                .listAll(PageRequest.FIRST, CallOptions.DEFAULT)
                .forEach(all::add);
        for (ConversationThread thread : rules.backend.threads().listAll(PageRequest.FIRST, CallOptions.DEFAULT)) {
            all.add(thread);
            all.addAll(rules.messages(thread.id()));
            for (Run run : rules.backend.runs().listAll(thread.id())) {
                all.add(run);
                rules.backend.runs().allSteps(run.ref()).forEach(all::add);
            }
        }
        return all;
    }
}
