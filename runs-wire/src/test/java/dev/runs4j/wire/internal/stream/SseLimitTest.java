package dev.runs4j.wire.internal.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.MalformedResponseException;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SseLimitTest {

    private static final SseLimit TEN =
            new SseLimit(10, ErrorDetails.builder().httpStatus(200).build());

    private final SseLimit limit = new SseLimit(10, ErrorDetails.NONE);

    private SseFrames frames(String text) throws IOException {
        SseLines lines = new SseLines(FakeAnswer.events().say(text).body(), limit);
        lines.read();
        return new SseFrames(lines, limit);
    }

    private void refuses(String text, String message) throws IOException {
        SseFrames frames = frames(text);
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(MalformedResponseException.class)
                    .isThrownBy(frames::next)
                    .withMessage(message);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"data: 1234567890\n\n", "data: 12345\ndata: 7890\n\n", ":234567890123456\ndata:1234567890\n\n"})
    void whatIsAsLargeAsTheLimitIsRead(String text) throws IOException {
        SseFrame frame = Objects.requireNonNull(frames(text).next());

        assertThat(new String(frame.data(), UTF_8)).hasSize(10);
    }

    @Test
    void aLineThatIsTooLongIsToldAgainAndAgain() throws IOException {
        refuses(
                ": 3456789012345 7\ndata: 1\n\n",
                "A line of the stream has at least 17 bytes; limit maxBytes, with the name of the field, is 16 at the root");
    }

    @Test
    void aLineWhoseEndHasNotComeIsNotWaitedFor() throws IOException {
        refuses(
                "data: 12345678901",
                "A line of the stream has at least 17 bytes; limit maxBytes, with the name of the field, is 16 at the root");
    }

    @Test
    void dataOfOneLineMayBeTooLong() throws IOException {
        refuses(
                "data:12345678901\n\n",
                "The data of an event have at least 11 bytes; limit maxBytes is 10 at the root");
    }

    @Test
    void dataOfSeveralLinesMayBeTooLongTogether() throws IOException {
        refuses(
                "data: 12345\ndata: 78901\ndata: 1\n\n",
                "The data of an event have at least 11 bytes; limit maxBytes is 10 at the root");
    }

    @Test
    void theErrorTellsWhatIsKnownOfTheAnswer() {
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(() -> TEN.checkData(11))
                .withMessageEndingWith("[HTTP 200]");
    }
}
