package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.ports.error.InvalidRequestException;
import java.util.Collections;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ThreadRoomTest {

    private final Backstage stage = Backstage.open();

    @Test
    void aThreadIsNotBornOverItsBound() {
        CreateThread command = threadOf(100_001);

        assertFull(() -> stage.threads().create(command));

        assertThat(stage.backend.threadCount()).isZero();
        assertThat(stage.backend.ledger().accepted()).isZero();
        assertThat(stage.thread()).isEqualTo("thread_0001");
    }

    @Test
    void aThreadIsNotBornOverItsBoundWithARun() {
        CreateThreadAndRun command = CreateThreadAndRun.by(InMemoryBackend.DEFAULT_ASSISTANT)
                .thread(threadOf(100_001))
                .build();

        assertFull(() -> stage.runs().createWithThread(command));

        assertThat(stage.backend.threadCount()).isZero();
    }

    @Test
    void aThreadMayBeBornFull() {
        assertThat(stage.threads().create(threadOf(100_000)).id()).isEqualTo("thread_0001");
    }

    private static CreateThread threadOf(int messages) {
        return CreateThread.builder()
                .messages(Collections.nCopies(messages, NewMessage.user("Hi")))
                .build();
    }

    private static void assertFull(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("at most 100000 messages in a thread");
    }
}
