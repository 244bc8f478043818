package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.ports.CallOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many threads are kept, and which. */
class EvictionTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 101})
    void noMoreThreadsAreKeptThanThereIsRoomForAndTheOthersAreCounted(int most) {
        Backstage stage = Backstage.open(setup -> setup.maxThreads(most));

        threads(stage, most);
        assertThat(stage.backend.threadCount()).isEqualTo(most);
        assertThat(stage.backend.evictions()).isZero();

        threads(stage, 2 * most);
        assertThat(stage.backend.threadCount()).isEqualTo(most);
        assertThat(stage.backend.evictions()).isEqualTo(2L * most);
    }

    @Test
    void aHundredThousandThreadsAreKeptUnlessToldOtherwise() {
        Backstage stage = Backstage.open(setup -> setup.ledgerSize(0));
        threads(stage, 100_001);

        assertThat(stage.backend.threadCount()).isEqualTo(100_000);
        assertThat(stage.backend.evictions()).isEqualTo(1);
    }

    @Test
    void roomForNoThreadAtAllIsRefused() {
        assertThatThrownBy(() -> InMemoryBackend.builder().maxThreads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("most: at least 1, but was 0");
    }

    @Test
    void theNewestHalfIsAlwaysKept() {
        Backstage stage = Backstage.open(setup -> setup.maxThreads(10));
        threads(stage, 100);

        assertThat(kept(stage)).contains("thread_0096", "thread_0097", "thread_0098", "thread_0099", "thread_0100");
    }

    @Test
    void anOldThreadThatIsStillUsedIsKeptBeforeThoseThatNobodyUses() {
        Backstage stage = Backstage.open(setup -> setup.maxThreads(10));
        threads(stage, 8);
        for (int i = 0; i < 40; i++) {
            stage.backend.threads().get("thread_0008");
            stage.thread("Hi");
        }

        assertThat(kept(stage)).contains("thread_0008");
    }

    @Test
    void aThreadIsNewAgainWhenItsRunHasEnded() {
        Backstage stage = Backstage.open(setup -> setup.maxThreads(4).instant());
        threads(stage, 4);
        stage.create(Backstage.on("thread_0001"));
        threads(stage, 1);

        assertThat(kept(stage)).contains("thread_0001", "thread_0005");
    }

    @Test
    void aThreadWithAnActiveRunIsNeverLetGo() {
        Backstage stage = Backstage.open(setup -> setup.maxThreads(2).script("plot", Script.neverEnds()));
        RunRef run = stage.run();
        threads(stage, 50);

        assertThat(stage.get(run).status()).isEqualTo(RunStatus.QUEUED);
        assertThat(stage.backend.threadCount()).isEqualTo(3);
        assertThat(stage.backend.evictions()).isEqualTo(48);
    }

    @Test
    void threadsWithActiveRunsAreKeptEvenWhenThereAreMoreThanThereIsRoomFor() {
        Backstage stage = Backstage.open(setup -> setup.maxThreads(2).script("plot", Script.neverEnds()));
        List<RunRef> runs = IntStream.range(0, 20).mapToObj(i -> stage.run()).toList();

        assertThat(stage.backend.threadCount()).isEqualTo(20);
        assertThat(stage.backend.evictions()).isZero();
        assertThat(runs).allSatisfy(run -> assertThat(stage.get(run).status()).isEqualTo(RunStatus.QUEUED));
    }

    @Test
    void threadsMayGoOnceTheirRunsHaveEnded() {
        Backstage stage = Backstage.open(setup -> setup.maxThreads(2).script("plot", Script.neverEnds()));
        List<RunRef> runs = IntStream.range(0, 20).mapToObj(i -> stage.run()).toList();
        stage.clock.advance(Duration.ofMinutes(10));
        runs.forEach(run -> assertThat(stage.get(run).status()).as("%s", run).isEqualTo(RunStatus.EXPIRED));

        assertThat(stage.backend.threadCount()).isEqualTo(2);
        assertThat(stage.backend.evictions()).isEqualTo(18);
        assertThat(kept(stage)).contains("thread_0020");
    }

    @Test
    void runsThatHaveExpiredUnseenDoNotKeepTheirThreadsForEver() {
        Backstage stage = Backstage.open(setup -> setup.maxThreads(2).script("plot", Script.neverEnds()));
        for (int i = 0; i < 20; i++) {
            stage.run();
        }
        stage.clock.advance(Duration.ofMinutes(10));
        threads(stage, 10);

        assertThat(stage.backend.threadCount()).isEqualTo(2);
        assertThat(stage.backend.evictions()).isEqualTo(28);
    }

    @Test
    void deletedThreadsMakeRoomAndAreNotCountedAsEvicted() {
        Backstage stage = Backstage.open(setup -> setup.maxThreads(4));
        threads(stage, 4);
        stage.backend.threads().delete("thread_0001");
        stage.backend.threads().delete("thread_0004");
        threads(stage, 2);

        assertThat(kept(stage)).containsExactly("thread_0002", "thread_0003", "thread_0005", "thread_0006");
        assertThat(stage.backend.evictions()).isZero();
    }

    @Test
    void twoBackendsWithOneHistoryKeepTheSameThreads() {
        List<List<String>> both = new ArrayList<>();
        for (int twin = 0; twin < 2; twin++) {
            Backstage stage = Backstage.open(setup -> setup.maxThreads(20).instant());
            for (int i = 0; i < 100; i++) {
                RunRef run = i % 3 == 0 ? stage.run() : RunRef.of(stage.thread("Hi"), "none");
                stage.backend.messages().listAll(run.threadId()).iterator().next();
            }
            both.add(kept(stage));
        }

        assertThat(both.get(0)).hasSize(20).isEqualTo(both.get(1));
    }

    @Test
    void aClosedBackendKeepsNoThreads() {
        Backstage stage = Backstage.open();
        threads(stage, 3);
        stage.backend.close();

        assertThat(stage.backend.threadCount()).isZero();
        assertThat(stage.backend.evictions()).isZero();
    }

    private static void threads(Backstage stage, int count) {
        for (int i = 0; i < count; i++) {
            stage.thread("Hi");
        }
    }

    private static List<String> kept(Backstage stage) {
        PageRequest first = PageRequest.oldestFirst().withLimit(100);
        return stage.backend.threads().listAll(first, CallOptions.DEFAULT).stream()
                .map(ConversationThread::id)
                .toList();
    }
}
