package dev.runs4j.driver;

import static dev.runs4j.driver.FakeBackend.START;
import static dev.runs4j.driver.Samples.driver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.CallInterruptedException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalPatienceTest {

    private final VirtualClock clock = VirtualClock.automatic(START);
    private final JournalPatience patience = new JournalPatience(clock);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void no_interrupt_is_left_behind() {
        Thread.interrupted();
    }

    private static JournalUnavailableException gone() {
        return new JournalUnavailableException("gone for a moment", Happened.NO, null);
    }

    private String never() {
        asked.incrementAndGet();
        throw gone();
    }

    @Test
    void a_journal_that_answers_later_is_asked_again() {
        String answer = patience.ask(() -> {
            if (asked.incrementAndGet() < 4) {
                throw gone();
            }
            return "here";
        });

        assertThat(answer).isEqualTo("here");
        assertThat(clock.now()).isEqualTo(START.plusMillis(3500));
    }

    @Test
    void a_journal_that_never_answers_is_given_up_within_half_a_minute() {
        assertThatExceptionOfType(JournalUnavailableException.class).isThrownBy(() -> patience.ask(this::never));

        assertThat(Duration.between(START, clock.now())).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(asked).hasValueGreaterThan(4);
    }

    @Test
    void an_interrupt_ends_the_wait() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CallInterruptedException.class)
                .isThrownBy(() -> patience.ask(this::never))
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
        assertThat(asked).hasValue(1);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void adopting_and_listing_outlast_a_journal_that_is_gone_for_a_moment() {
        FakeBackend backend = new FakeBackend();
        RunRef run = RunRef.of("thread_1", "run_1");
        FaultyJournal find = new FaultyJournal(new InMemoryToolJournal(), 1, FaultyJournal.Fault.UNAVAILABLE_BEFORE);
        FaultyJournal list = new FaultyJournal(new InMemoryToolJournal(), 1, FaultyJournal.Fault.UNAVAILABLE_BEFORE);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> driver(backend).journal(find.journal(), "shop").adopt(run))
                .withMessageContaining("one that the journal knows");
        assertThat(driver(backend).journal(list.journal(), "shop").unfinished()).isEmpty();

        assertThat(find.operations).containsExactly("find", "find");
        assertThat(list.operations).containsExactly("unfinished", "unfinished");
    }
}
