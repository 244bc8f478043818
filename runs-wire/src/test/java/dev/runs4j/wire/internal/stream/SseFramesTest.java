package dev.runs4j.wire.internal.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.error.ErrorDetails;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames are shown as name, bar, data. */
@SuppressWarnings("StringConcatToTextBlock") // A text block has one kind of line end.
class SseFramesTest {

    private static final String MIXED =
            "\uFEFF: hello\r\nevent: thread.run.queued\r\ndata: {\"a\":\"Grüße 🎈\"}\r\n\r\n"
                    + "event:b\rdata:1\rdata: 2\rdata\r\rid: 7\nretry: 5\nevent: c\ndata:  x\n\n\r\nevent: done\n\nevent: cut\ndata: 9\n";
    private static final List<String> MIXED_FRAMES =
            List.of("thread.run.queued|{\"a\":\"Grüße 🎈\"}", "b|1\n2\n", "c| x", "done|");

    private static List<String> read(FakeAnswer answer) throws IOException {
        SseLimit limit = new SseLimit(1_000_000, ErrorDetails.NONE);
        SseLines lines = new SseLines(answer.body(), limit);
        SseFrames frames = new SseFrames(lines, limit);
        List<String> found = new ArrayList<>();
        do {
            SseFrame frame = frames.next();
            while (frame != null) {
                found.add(frame.name() + "|" + new String(frame.data(), UTF_8));
                frame = frames.next();
            }
        } while (lines.read());
        return found;
    }

    private static List<String> read(String text) throws IOException {
        return read(FakeAnswer.events().say(text).end());
    }

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            delimiter = ';',
            value = {
                "data: 1~~; |1",
                "data:1~~; |1",
                "data:  1~~; | 1",
                "data: a:b: c~~; |a:b: c",
                "event: e~data: 1~~; e|1",
                "data: 1~event: e~~; e|1",
                "event: a~event: b~data: 1~~; b|1",
                "event~data: 1~~; |1",
                "event: e~data~~; e|",
                "data: 1~data: 2~~; |1^2",
                "data: 1~data:~data: 2~~; |1^^2",
                ": only a comment~~data: 1~~; |1",
                "data: 1~: between~data: 2~~; |1^2",
                "datas: 0~dat: 0~Data: 0~data : 0~data: 1~~; |1",
                "id: 1~retry: 10~other~data: 1~~; |1",
                "event: done~~; done|",
            })
    void aFrameIsRead(String lines, String frame) throws IOException {
        assertThat(read(lines.replace('~', '\n'))).containsExactly(frame.strip().replace('^', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "event: e\n\n",
                "data:\n\n",
                "data\n\n",
                ": comment\n\n",
                "data: cut off\n",
                "data: cut off",
                "event: done",
                "event: done\n",
            })
    void nothingIsMadeOfFramesWithoutDataAndOfTheBeginningOfOne(String text) throws IOException {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void theNameOfAFrameThatWasDroppedIsForgotten() throws IOException {
        assertThat(read("event: e\n\ndata: 1\n\n")).containsExactly("|1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void allLineEndsWillDo(String end) throws IOException {
        assertThat(read("event: a\ndata: 1\ndata: 2\n\nevent: b\ndata: 3\n\n".replace("\n", end)))
                .containsExactly("a|1\n2", "b|3");
    }

    @Test
    void aFrameIsGivenBeforeTheLineFeedOfItsLastLineEndHasCome() throws IOException {
        SseLimit limit = new SseLimit(1_000, ErrorDetails.NONE);
        SseLines lines = new SseLines(FakeAnswer.events().say("data: 1\r\n\r").body(), limit);
        lines.read();

        assertThat(new SseFrames(lines, limit).next()).isNotNull();
    }

    @Test
    void aMarkIsSkippedAtTheBeginningOnly() throws IOException {
        assertThat(read("\uFEFFdata: 1\n\n\uFEFFdata: 2\n\n")).containsExactly("|1");
    }

    @Test
    void aWholeBodyIsRead() throws IOException {
        assertThat(read(MIXED)).isEqualTo(MIXED_FRAMES);
    }

    @Test
    void aBodyIsReadByteByByte() throws IOException {
        assertThat(read(FakeAnswer.events().sayByteByByte(MIXED).end())).isEqualTo(MIXED_FRAMES);
    }

    @Test
    void aBodyIsReadInTwoPartsWhereverItIsCut() throws IOException {
        byte[] bytes = MIXED.getBytes(UTF_8);
        for (int cut = 1; cut < bytes.length; cut++) {
            FakeAnswer answer = FakeAnswer.events()
                    .say(Arrays.copyOf(bytes, cut))
                    .say(Arrays.copyOfRange(bytes, cut, bytes.length))
                    .end();

            assertThat(read(answer)).as("cut at %s", cut).isEqualTo(MIXED_FRAMES);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 8_185, 8_186, 8_192, 16_384, 100_000, 700_000})
    void longLinesAndManyShortOnesAreRead(int length) throws IOException {
        String text = ("data: " + "x".repeat(length) + "\n\n") + "data: 1\n\n".repeat(5_000);

        List<String> frames = read(text + text);

        assertThat(frames).hasSize(10_002).startsWith("|" + "x".repeat(length));
        assertThat(frames.get(5_001)).hasSize(length + 1);
        assertThat(frames.subList(5_002, 10_002)).containsOnly("|1");
    }
}
