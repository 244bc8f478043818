package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.NotFoundException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MissingThreadTest {

    @Test
    void aThreadThatWasNeverMadeIsNotCalledDeleted() {
        Backstage stage = Backstage.open();
        stage.backend.scripts().add("never", request -> false, Script.answers("x"));
        CreateThreadAndRun command =
                CreateThreadAndRun.by(InMemoryBackend.DEFAULT_ASSISTANT).build();
        assertThatThrownBy(() -> stage.runs().createWithThread(command)).isInstanceOf(ScriptException.class);

        assertThatThrownBy(() -> stage.threads().get("thread_0001"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageNotContaining("deleted");
    }

    @Test
    void aCursorThatWasDeletedIsCalledDeleted() {
        Backstage stage = Backstage.open();
        stage.threads().delete(stage.thread());

        assertMissing(
                () -> stage.threads().list(PageRequest.FIRST.after("thread_0001"), CallOptions.DEFAULT), "deleted");
    }

    @Test
    void aCursorThatWasEvictedIsCalledEvicted() {
        Backstage stage = Backstage.open(builder -> builder.maxThreads(1));
        stage.thread();
        stage.thread();

        assertMissing(
                () -> stage.threads().list(PageRequest.FIRST.after("thread_0001"), CallOptions.DEFAULT), "evicted");
    }

    private static void assertMissing(ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class).hasMessageContaining(reason);
    }
}
