package dev.runs4j.inmemory;

import static dev.runs4j.inmemory.Operation.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.RunStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a fault gets to see of a call, to decide whether it is meant. */
class FaultMatchTest {

    private final OneOfEach one = OneOfEach.open();
    private final List<BackendCall> seen = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aFaultSeesWhatACallIsAbout(Operation operation) {
        watch();

        one.call(operation);

        assertThat(seen).containsExactly(expected(operation));
    }

    @Test
    void aFaultSeesThatACallOpensAStream() {
        watch();

        try (RunStream stream = one.stage.backend.runs().stream(OneOfEach.RUN)) {
            assertThat(stream.cursor()).isEmpty();
        }
        assertThat(seen).containsExactly(new BackendCall(RUN_CREATE, "thread_0001", "", true));
    }

    @Test
    void aFaultSeesThatAnAnswerOpensAStream() {
        watch();

        one.stage
                .backend
                .runs()
                .streamAnswer(OneOfEach.WAITING, OneOfEach.ANSWERS)
                .close();

        assertThat(seen).containsExactly(new BackendCall(RUN_ANSWER, "thread_0002", "run_0002", true));
    }

    private void watch() {
        one.stage
                .backend
                .faults()
                .failAny(() -> {
                    throw new AssertionError("nothing matches");
                })
                .matching(call -> {
                    seen.add(call);
                    return false;
                });
    }

    private static BackendCall expected(Operation operation) {
        return switch (operation) {
            case RUN_CREATE, RUN_LIST, RUN_FIND_BY_TOKEN -> new BackendCall(operation, "thread_0001", "", false);
            case RUN_GET, RUN_MODIFY, RUN_STEPS, RUN_STEP ->
                new BackendCall(operation, "thread_0001", "run_0001", false);
            case RUN_CANCEL, RUN_ANSWER -> new BackendCall(operation, "thread_0002", "run_0002", false);
            case RUN_RESUME -> new BackendCall(operation, "thread_0001", "run_0001", true);
            case RUN_CREATE_WITH_THREAD, THREAD_CREATE, THREAD_LIST, ASSISTANT_CREATE, ASSISTANT_LIST ->
                new BackendCall(operation, "", "", false);
            case THREAD_GET, THREAD_MODIFY, THREAD_DELETE, MESSAGE_CREATE ->
                new BackendCall(operation, "thread_0001", "", false);
            case MESSAGE_GET, MESSAGE_MODIFY, MESSAGE_DELETE ->
                new BackendCall(operation, "thread_0001", "msg_0001_1", false);
            case MESSAGE_LIST -> new BackendCall(operation, "thread_0001", "run_0001", false);
            case ASSISTANT_GET, ASSISTANT_MODIFY, ASSISTANT_DELETE -> new BackendCall(operation, "", "asst_own", false);
        };
    }
}
