package dev.runs4j.wire.internal.stream;

import dev.runs4j.domain.event.EventName;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.lifecycle.RunStatus;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the run stands where its stream may end without {@code done}: it has ended, or it waits for its caller. */
final class StopSign {

    private static final Set<String> STOPS = RunStatus.values().stream()
            .filter(StopSign::isStop)
            .map(EventName::of)
            .collect(Collectors.toUnmodifiableSet());

    private boolean isSeen;

    /** Looks at the name of an event, whose data may turn out to be unreadable. */
    void look(String name) {
        if (STOPS.contains(name)) {
            isSeen = true;
        }
    }

    /** Looks at the run in an event, which knows better. */
    void look(RunEvent event) {
        if (event instanceof RunChanged changed) {
            isSeen = STOPS.contains(changed.name()) || isStop(changed.run().status());
        }
    }

    boolean isSeen() {
        return isSeen;
    }

    private static boolean isStop(RunStatus status) {
        return status.isTerminal() || status.equals(RunStatus.REQUIRES_ACTION);
    }
}
