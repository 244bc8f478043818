package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of all operations are tried on the calls of {@link EveryCall}: none may be missing there, and each must work where nothing is wrong. */
class EveryCallTest {

    private static final Map<String, Class<?>> PORTS = Map.of(
            "runs", Runs.class, "threads", Threads.class, "messages", Messages.class, "assistants", Assistants.class);

    static Stream<EveryCall> everyCall() {
        return EveryCall.all();
    }

    @Test
    @DisplayName("Every operation of the ports is among the calls, once")
    void noneIsMissing() {
        List<String> operations = new ArrayList<>();
        PORTS.forEach((name, port) -> Stream.of(port.getMethods())
                .filter(method -> !method.isDefault())
                .forEach(method -> operations.add(name + "." + method.getName())));

        assertThat(EveryCall.all().map(EveryCall::name)).containsExactlyInAnyOrderElementsOf(operations);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCall")
    @DisplayName("Every call works, and changes something if and only if it is a write")
    void everyCallWorks(EveryCall call) {
        RiggedStage stage = RiggedStage.open();
        Place at = Place.in(stage);
        List<Object> before = Snapshot.of(stage);

        assertThat(call.make(stage, at, CallOptions.DEFAULT)).isNotNull();

        assertThat(Snapshot.of(stage).equals(before)).isEqualTo(!call.write());
    }
}
