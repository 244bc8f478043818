package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.RateLimitedException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Eight OS threads at work on threads of their own. */
@Timeout(120)
class HammerManyThreadsTest {

    private static final int EACH = 250;
    private static final int ALL = Crowd.SIZE * EACH;
    private static final CreateThreadAndRun RUN_WITH_THREAD =
            CreateThreadAndRun.by(InMemoryBackend.DEFAULT_ASSISTANT).build();
    private static final Script ASKS =
            Script.asks(Script.call("lookup", "{}")).answers(outputs -> "Found " + outputs.last());

    @Test
    void everyRunComesToItsEndAndNoneIsLost() {
        Backstage stage = Backstage.open(setup -> setup.instant().script("asks", ASKS));
        Set<RunRef> runs = ConcurrentHashMap.newKeySet();

        Crowd.work((number, together) -> {
            for (int i = 0; i < EACH; i++) {
                RunRef run = stage.run();
                String output = number + ":" + i;
                stage.backend.runs().answer(run, Backstage.all(stage.get(run), output));
                assertThat(stage.texts(run.threadId())).containsExactly("Coat?", "Found " + output);
                runs.add(run);
            }
        });

        assertThat(runs).extracting(RunRef::runId).doesNotHaveDuplicates().hasSize(ALL);
        assertThat(runs).extracting(RunRef::threadId).doesNotHaveDuplicates();
        assertThat(runs).allSatisfy(run -> assertThat(stage.get(run).status()).isEqualTo(RunStatus.COMPLETED));
        assertThat(stage.backend.threadCount()).isEqualTo(ALL);
        assertThat(stage.backend.scripts().played("asks")).isEqualTo(ALL);
        assertThat(stage.backend.ledger().accepted()).isEqualTo(3L * ALL);
        assertThat(stage.backend.ledger().entries())
                .extracting(LedgerEntry::number)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(3 * ALL);
    }

    @Test
    void aFullBackendNeverLosesARunThatIsActive() {
        Backstage stage = Backstage.open(setup -> setup.instant().maxThreads(20).script("asks", ASKS));
        Queue<Run> ended = new ConcurrentLinkedQueue<>();

        Crowd.work((number, together) -> {
            for (int i = 0; i < EACH; i++) {
                RunRef run = stage.backend
                        .runs()
                        .createWithThread(RUN_WITH_THREAD)
                        .value()
                        .ref();
                ended.add(stage.backend
                        .runs()
                        .answer(run, Backstage.all(stage.get(run), "x"))
                        .value());
            }
        });

        assertThat(ended)
                .hasSize(ALL)
                .allSatisfy(run -> assertThat(run.status()).isEqualTo(RunStatus.COMPLETED));
        assertThat(stage.backend.threadCount() + stage.backend.evictions()).isEqualTo(ALL);
        stage.thread("One alone settles what the crowd has left.");
        assertThat(stage.backend.threadCount()).isEqualTo(20);
    }

    @Test
    void aScriptIsPlayedExactlyAsOftenAsItMayBe() {
        Backstage stage = Backstage.open(
                setup -> setup.instant().script("some", Script.answers("x").times(100)));
        AtomicInteger exhausted = new AtomicInteger();

        Crowd.work((number, together) -> {
            for (int i = 0; i < EACH; i++) {
                try {
                    stage.run();
                } catch (ScriptException none) {
                    exhausted.incrementAndGet();
                }
            }
        });

        assertThat(stage.backend.scripts().played("some")).isEqualTo(100);
        assertThat(exhausted).hasValue(ALL - 100);
        assertThat(stage.backend.ledger().entries(Operation.RUN_CREATE)).hasSize(100);
    }

    @Test
    void aFaultFiresExactlyAsOftenAsItMay() {
        Backstage stage = Backstage.open(InMemoryBuilder::instant);
        Fault fault = stage.backend
                .faults()
                .fail(Operation.THREAD_CREATE, () -> new RateLimitedException("busy", null, ErrorDetails.NONE))
                .skipping(300)
                .times(100);
        AtomicInteger failed = new AtomicInteger();

        Crowd.work((number, together) -> {
            for (int i = 0; i < EACH; i++) {
                try {
                    stage.thread("Hi");
                } catch (RateLimitedException busy) {
                    failed.incrementAndGet();
                }
            }
        });

        assertThat(failed).hasValue(100);
        assertThat(fault.hits()).isEqualTo(100);
        assertThat(stage.backend.threadCount()).isEqualTo(ALL - 100);
    }
}
