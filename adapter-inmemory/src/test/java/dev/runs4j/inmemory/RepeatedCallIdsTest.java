package dev.runs4j.inmemory;

import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.McpCall;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RepeatedCallIdsTest {

    @Test
    void aRoundOfOutputsIsRefusedAtOnce() {
        assertRefused(() -> Script.asks(call("a", "lookup", "{}"), call("a", "price", "{}")));
    }

    @Test
    void aRoundOfApprovalsIsRefusedAtOnce() {
        assertRefused(() -> Script.asksApproval(remote("a"), remote("b"), remote("a")));
    }

    @Test
    void aRoundOfTheServersToolsIsRefusedAtOnce() {
        assertRefused(() -> Script.uses(remote("a"), remote("a")));
    }

    @Test
    void callsWithoutIdsAreNoRepetition() {
        assertThat(Script.asks(call("lookup", "{}"), call("lookup", "{}"))).hasToString("ScriptSteps[1 turns]");
    }

    private static void assertRefused(ThrowingCallable round) {
        assertThatThrownBy(round)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("calls: ids of their own within a round, but a is used twice");
    }

    private static McpCall remote(String id) {
        return new McpCall(id, "search", "{}", "web", null, Extras.NONE);
    }
}
