package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.message.NewMessage;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the ledger keeps, how it is searched, and where it ends. */
class LedgerTest {

    private final Backstage stage = Backstage.open(setup -> setup.ledgerSize(4));
    private final Ledger ledger = stage.backend.ledger();

    @Test
    void entriesAreNumberedInTheOrderOfTheWrites() {
        String thread = stage.thread("Hi");
        stage.create(Backstage.on(thread));
        stage.settle();
        stage.backend.messages().create(thread, NewMessage.user("more"));

        assertThat(ledger.entries())
                .extracting(LedgerEntry::toString)
                .containsExactly(
                        "LedgerEntry[1 at 2026-03-01T12:00:00Z, THREAD_CREATE thread_0001]",
                        "LedgerEntry[2 at 2026-03-01T12:00:00Z, RUN_CREATE run_0001]",
                        "LedgerEntry[3 at 2026-03-01T12:00:02Z, MESSAGE_CREATE msg_0001_3]");
    }

    @Test
    void whatARunDoesByItselfIsNoWriteOfACaller() {
        stage.settledRun();

        assertThat(ledger.accepted()).isEqualTo(2);
    }

    @Test
    void onlyTheNewestEntriesAreKeptAndTheOthersCounted() {
        for (int i = 0; i < 7; i++) {
            stage.thread("Hi");
        }

        assertThat(ledger.entries()).extracting(LedgerEntry::number).containsExactly(4L, 5L, 6L, 7L);
        assertThat(ledger.accepted()).isEqualTo(7);
        assertThat(ledger.dropped()).isEqualTo(3);
    }

    @Test
    void aFullLedgerHasDroppedNothingYet() {
        for (int i = 0; i < 4; i++) {
            stage.thread("Hi");
        }

        assertThat(ledger.entries()).hasSize(4);
        assertThat(ledger.dropped()).isZero();
    }

    @Test
    void aLedgerWithoutRoomStillCounts() {
        Backstage none = Backstage.open(setup -> setup.ledgerSize(0));
        none.settledRun();

        assertThat(none.backend.ledger().entries()).isEmpty();
        assertThat(none.backend.ledger().accepted()).isEqualTo(2);
        assertThat(none.backend.ledger().dropped()).isEqualTo(2);
    }

    @Test
    void tenThousandEntriesAreKeptUnlessToldOtherwise() {
        Backstage usual = Backstage.open();
        for (int i = 0; i < 10_001; i++) {
            usual.thread("Hi");
        }

        assertThat(usual.backend.ledger().entries()).hasSize(10_000);
        assertThat(usual.backend.ledger().dropped()).isEqualTo(1);
    }

    @Test
    void aSizeBelowZeroIsRefused() {
        InMemoryBuilder builder = InMemoryBackend.builder();

        assertThatThrownBy(() -> builder.ledgerSize(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entries: at least 0, but was -1");
    }

    @Test
    void entriesAreFoundByThreadByRunByOperationAndByAnythingElse() {
        String other = stage.thread("Hi");
        String thread = stage.thread("Hi");
        stage.create(Backstage.on(thread));
        stage.settle();
        stage.backend.messages().create(thread, NewMessage.user("more"));

        assertThat(numbers(ledger.ofThread(thread))).containsExactly(2, 3, 4);
        assertThat(numbers(ledger.ofThread(other))).containsExactly(1);
        assertThat(numbers(ledger.ofThread("run_0001"))).isEmpty();
        assertThat(numbers(ledger.ofRun("run_0001"))).containsExactly(3);
        assertThat(numbers(ledger.ofRun("thread_0001"))).isEmpty();
        assertThat(numbers(ledger.entries(Operation.THREAD_CREATE))).containsExactly(1, 2);
        assertThat(numbers(ledger.entries(Operation.RUN_CANCEL))).isEmpty();
        assertThat(numbers(ledger.entries(entry -> entry.at().isAfter(Backstage.START))))
                .containsExactly(4);
    }

    @Test
    void aListOfEntriesIsTheCallersToKeepButNotToChange() {
        stage.thread("Hi");
        List<LedgerEntry> before = ledger.entries();
        stage.thread("Hi");

        assertThat(before).hasSize(1);
        assertThatThrownBy(before::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theLedgerStaysReadableWhenTheBackendIsClosed() {
        stage.thread("Hi");
        stage.backend.close();

        assertThat(ledger.entries()).hasSize(1);
        assertThat(ledger.accepted()).isEqualTo(1);
    }

    @Test
    void twoBackendsWithOneHistoryHaveEqualEntries() {
        Backstage twin = Backstage.open();
        String thread = stage.thread("Hi");
        stage.create(Backstage.on(thread));
        twin.create(Backstage.on(twin.thread("Hi")));

        assertThat(twin.backend.ledger().entries()).isEqualTo(ledger.entries()).hasSameHashCodeAs(ledger.entries());
    }

    @Test
    void entriesDifferWhenAnythingInThemDoes() {
        LedgerEntry entry = entry("Hi", Duration.ZERO);

        assertThat(entry).isEqualTo(entry("Hi", Duration.ZERO));
        assertThat(entry).isNotEqualTo(entry("Ho", Duration.ZERO));
        assertThat(entry).isNotEqualTo(entry("Hi", Duration.ofNanos(1)));
        assertThat(entry).isNotEqualTo(null).isNotEqualTo("Hi");
    }

    private static LedgerEntry entry(String text, Duration after) {
        Backstage own = Backstage.open();
        own.clock.advance(after);
        own.thread(text);
        return own.backend.ledger().entries().get(0);
    }

    private static IntStream numbers(List<LedgerEntry> entries) {
        return entries.stream().mapToInt(entry -> (int) entry.number());
    }
}
