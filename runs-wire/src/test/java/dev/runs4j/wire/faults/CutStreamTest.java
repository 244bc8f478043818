package dev.runs4j.wire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.RunsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded streams, cut behind each of their events in each way there is. */
@Timeout(60)
class CutStreamTest {

    private enum Cut {
        /** The body ends as HTTP wants it. */
        ENDED,
        /** The connection is closed inside the body. */
        CLOSED,
        /** The connection is reset. */
        RESET,
        /** The connection is closed in the middle of the next event. */
        HALVED
    }

    private record Case(String name, Recording recording, Function<Runs, RunStream> command, int stop) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Case ASKS = new Case("creation", Recording.asks(), runs -> runs.stream(Faulty.CREATE), 16);
    private static final Case ANSWERS = new Case(
            "tool outputs",
            Recording.answers(),
            runs -> runs.streamAnswer(Faulty.REF, ToolAnswers.outputs(new ToolOutput("call_1", "hard"))),
            13);

    private final CountDownLatch pulled = new CountDownLatch(1);

    static Stream<Arguments> cuts() {
        return Stream.of(ASKS, ANSWERS)
                .flatMap(one -> IntStream.range(0, one.recording.events().size())
                        .boxed()
                        .flatMap(events -> Stream.of(Cut.values()).map(cut -> Arguments.of(one, events, cut))));
    }

    /** The cut comes when all that came before it was pulled, since a reset may take away what was not. */
    private Act streaming(Recording recording, int events, Cut cut) {
        return peer -> {
            peer.send(Act.EVENTS + recording.chunks(events));
            pulled.await();
            switch (cut) {
                case ENDED -> peer.send("0\r\n\r\n");
                case HALVED -> {
                    String next = Act.chunk(recording.events().get(events));
                    peer.send(next.substring(0, next.length() / 2));
                }
                case RESET -> peer.reset();
                case CLOSED -> {}
            }
            return cut == Cut.ENDED;
        };
    }

    private static List<String> pull(RunStream stream, int events) {
        List<String> names = new ArrayList<>();
        while (names.size() < events && stream.next(Instant.MAX) instanceof StreamPull.Event event) {
            names.add(event.event().name());
        }
        return names;
    }

    @ParameterizedTest(name = "{0}: {2} behind event {1}")
    @MethodSource("cuts")
    void whatCameBeforeTheCutIsGivenAndTheRunLivesOn(Case one, int events, Cut cut) throws Exception {
        try (Faulty faulty = Faulty.doing(streaming(one.recording, events, cut))) {
            RunStream stream = one.command.apply(faulty.runs());
            assertThat(pull(stream, events)).isEqualTo(one.recording.names(events));
            pulled.countDown();

            for (int again = 0; again < 2; again++) {
                if (events < one.stop) {
                    assertBroken(faulty.failureOf(runs -> stream.next(Instant.MAX)), cut);
                } else {
                    assertThat(stream.next(Instant.MAX)).isEqualTo(StreamPull.END);
                }
            }
            assertThat(stream.requestId()).hasValue("req_7");
            faulty.assertSent("POST", 1);
            faulty.assertNothingLeaked(cut == Cut.ENDED ? 1 : 0);
        }
    }

    private static void assertBroken(RunsException error, Cut cut) {
        assertThat(error).isInstanceOf(BackendUnavailableException.class);
        assertThat(error)
                .hasMessageStartingWith(cut == Cut.ENDED ? "The stream ended before its run did" : "The stream broke");
        assertThat(error.happened()).isEqualTo(Happened.NO);
        assertThat(error.isRetryable()).isTrue();
        assertThat(error.details().httpStatus()).hasValue(200);
        assertThat(error.details().requestIds()).containsExactly("req_7");
    }
}
