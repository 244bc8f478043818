package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.error.ThreadBusyException;
import dev.runs4j.ports.error.WrongRunStateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight OS threads at work on one thread of a backend. */
@Timeout(120)
class HammerOneThreadTest {

    private static final int ROUNDS = 100;

    private final Backstage stage = Backstage.open(setup -> setup.instant()
            .script("asks", Script.asks(Script.call("lookup", "{}")).answers(outputs -> "Found " + outputs.last())));
    private final InMemoryBackend backend = stage.backend;
    private final String thread = stage.thread("Coat?");

    @Test
    void inEveryRoundOneRunWinsAndOneAnswerIsTaken() {
        Queue<Run> won = new ConcurrentLinkedQueue<>();
        Queue<ThreadBusyException> late = new ConcurrentLinkedQueue<>();
        Queue<String> taken = new ConcurrentLinkedQueue<>();
        Queue<WrongRunStateException> refused = new ConcurrentLinkedQueue<>();

        Crowd.work((number, together) -> {
            for (int round = 1; round <= ROUNDS; round++) {
                create(won, late);
                together.await();
                answer(round, number, taken, refused);
                together.await();
            }
        });

        assertThat(won).extracting(Run::id).doesNotHaveDuplicates().hasSize(ROUNDS);
        assertThat(late).hasSize((Crowd.SIZE - 1) * ROUNDS);
        assertThat(late)
                .allSatisfy(busy -> assertThat(won)
                        .extracting(Run::id)
                        .contains(busy.activeRunId().orElseThrow()));
        assertThat(taken).hasSize(ROUNDS).doesNotHaveDuplicates();
        assertThat(refused).hasSize((Crowd.SIZE - 1) * ROUNDS);
        assertThat(backend.ledger().entries(Operation.RUN_ANSWER)).hasSize(ROUNDS);
        List<String> expected = new ArrayList<>(taken);
        expected.add(0, "Coat?");
        assertThat(stage.texts(thread)).isEqualTo(expected);
    }

    private void create(Queue<Run> won, Queue<ThreadBusyException> late) {
        try {
            won.add(backend.runs().create(Backstage.on(thread).build()).value());
        } catch (ThreadBusyException busy) {
            late.add(busy);
        }
    }

    private void answer(int round, int number, Queue<String> taken, Queue<WrongRunStateException> refused) {
        RunRef run = RunRef.of(thread, String.format(Locale.ROOT, "run_%04d", round));
        Run waiting = stage.get(run);
        String output = "by " + number + " in round " + round;
        try {
            // Who comes late may have seen the run's end already, where there is nothing left to answer.
            backend.runs()
                    .answer(
                            run,
                            waiting.status().equals(RunStatus.REQUIRES_ACTION)
                                    ? Backstage.all(waiting, output)
                                    : OneOfEach.ANSWERS);
            taken.add("Found " + output);
        } catch (WrongRunStateException ended) {
            refused.add(ended);
        }
    }

    @Test
    void messagesOfManyWritersAreKeptInOneOrderWithIdsOfTheirOwn() {
        Crowd.work((number, together) -> {
            for (int i = 0; i < ROUNDS; i++) {
                String text = number + ":" + i;
                Message made = backend.messages().create(thread, NewMessage.user(text));
                assertThat(backend.messages().get(thread, made.id()).text()).isEqualTo(text);
            }
        });

        List<Message> newestFirst = backend.messages().listAll(thread).stream().toList();
        int size = Crowd.SIZE * ROUNDS + 1;
        assertThat(newestFirst)
                .extracting(Message::id)
                .isEqualTo(IntStream.range(0, size)
                        .mapToObj(i -> "msg_0001_" + (size - i))
                        .toList());
        List<String> texts = stage.texts(thread);
        for (int number = 0; number < Crowd.SIZE; number++) {
            String own = number + ":";
            assertThat(texts.stream().filter(text -> text.startsWith(own)))
                    .isEqualTo(IntStream.range(0, ROUNDS).mapToObj(i -> own + i).toList());
        }
        assertThat(backend.ledger().entries(Operation.MESSAGE_CREATE))
                .extracting(LedgerEntry::id)
                .isEqualTo(IntStream.rangeClosed(2, size)
                        .mapToObj(i -> "msg_0001_" + i)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20260301, -7})
    void whateverIsDoneAtOnceEveryRunIsLeftInOrder(long seed) {
        Backstage slow = Backstage.open(setup -> setup.script(
                "asks",
                Script.says("Let me see").asks(Script.call("lookup", "{}")).answers("Found")));
        String shared = slow.thread("Coat?");

        Crowd.work((number, together) -> {
            Random random = new Random(seed + number);
            for (int i = 0; i < 200; i++) {
                anything(slow, shared, random);
            }
        });

        slow.settle();
        List<Run> runs = slow.backend.runs().listAll(shared).stream().toList();
        assertThat(runs).as("seed %s", seed).extracting(Run::id).doesNotHaveDuplicates();
        assertThat(runs)
                .as("seed %s", seed)
                .allSatisfy(run -> assertThat(run.validate()).isEmpty());
        assertThat(runs.stream().skip(1))
                .as("seed %s", seed)
                .allSatisfy(run -> assertThat(run.status().isTerminal()).isTrue());
        assertThat(slow.backend.ledger().entries(Operation.RUN_CREATE))
                .as("seed %s", seed)
                .hasSameSizeAs(runs);
    }

    private static void anything(Backstage slow, String shared, Random random) {
        Throwable thrown = catchThrowable(() -> {
            switch (random.nextInt(6)) {
                case 0 -> slow.create(Backstage.on(shared));
                case 1 -> slow.backend.messages().create(shared, NewMessage.user("more"));
                case 2 -> slow.backend.runs().cancel(newest(slow, shared).ref());
                case 3 -> {
                    Run run = newest(slow, shared);
                    slow.backend.runs().answer(run.ref(), Backstage.all(run, "red"));
                }
                case 4 -> slow.advanceMillis(random.nextInt(400));
                default ->
                    slow.backend.runs().allSteps(newest(slow, shared).ref()).stream()
                            .forEach(step -> assertThat(step.threadId()).isEqualTo(shared));
            }
        });
        if (thrown != null && !(thrown instanceof RunsException) && !(thrown instanceof NoRunYet)) {
            throw new AssertionError(thrown);
        }
    }

    private static Run newest(Backstage slow, String shared) {
        return slow.backend.runs().listAll(shared).stream().findFirst().orElseThrow(NoRunYet::new);
    }

    private static final class NoRunYet extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
