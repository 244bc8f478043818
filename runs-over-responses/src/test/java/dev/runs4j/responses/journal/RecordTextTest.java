package dev.runs4j.responses.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.ports.error.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordTextTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.25Z");

    private static final String RUN_TEXT = """
            {"version":1,"run":{"id":"run_1","object":"thread.run","created_at":1767225600.25,"thread_id":"thread_1",\
            "status":"queued"},"request_key":"key","fingerprint":"print","input":["{ }"],"hops":[{"anchor":{"known":true,\
            "id":"msg_1"},"tries":[{"token":"token_1","phase":"settled","response":"resp_1"}],"items":["fc_1"],\
            "calls":[{"known":{"id":"call_1","type":"function","function":{"name":"pay","arguments":"{}"}}}],\
            "usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}},{"anchor":{"known":false},\
            "answers":{"outputs":[{"call":"call_1","output":"secret"}]},"answers_hash":"hash",\
            "tries":[{"token":"token_2","phase":"planned"}]}],"repair":"none"}""";

    private static final String THREAD_TEXT = """
            {"version":1,"id":"thread_1","mode":"previous_response","created_at":"2026-01-01T00:00:00.250Z",\
            "metadata":{"colour":"green"},"head":"resp_1","unsent":["[1, 2]"],\
            "amends":[{"call":"call_1","output":"secret"}],"active_run":"run_1"}""";

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRecordReadsBackEqual(long seed) {
        RandomRecords records = new RandomRecords(seed);
        RunRecord run = records.run();
        ThreadRecord thread = records.thread();

        assertThat(RunRecordText.read(RunRecordText.write(run))).isEqualTo(run);
        assertThat(ThreadRecordText.read(ThreadRecordText.write(thread))).isEqualTo(thread);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTextCanBeKeptInUtf8OnOneLine(long seed) {
        RandomRecords records = new RandomRecords(seed);
        for (String text : List.of(RunRecordText.write(records.run()), ThreadRecordText.write(records.thread()))) {
            assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(text)
                    .doesNotContain("\n", "\r", "\u0000");
        }
    }

    @Test
    void aLongRecordReadsBackEqual() {
        String text = "\u6f22\n".repeat(200_000);
        RunRecord run = record().toBuilder()
                .input(List.of(JsonText.of(text)))
                .run(record().run().toBuilder()
                        .settings(RunSettings.builder().instructions(text).build())
                        .build())
                .build();

        assertThat(RunRecordText.read(RunRecordText.write(run))).isEqualTo(run);
    }

    @Test
    void aRunIsWrittenSo() {
        assertThat(RunRecordText.write(record())).isEqualTo(RUN_TEXT);
    }

    @Test
    void aRunIsReadSo() {
        assertThat(RunRecordText.read(RUN_TEXT)).isEqualTo(record());
    }

    @Test
    void aThreadIsWrittenSo() {
        assertThat(ThreadRecordText.write(thread())).isEqualTo(THREAD_TEXT);
    }

    @Test
    void aThreadIsReadSo() {
        assertThat(ThreadRecordText.read(THREAD_TEXT)).isEqualTo(thread());
    }

    @Test
    void membersThatAreNotKnownArePassedOver() {
        String more = RUN_TEXT.replace("\"repair\"", "\"later\":{\"run\":{\"known\":[1]}},\"usage\":7,\"repair\"")
                .replace("\"token\":\"token_2\"", "\"sent_at\":null,\"token\":\"token_2\"");

        assertThat(RunRecordText.read(more)).isEqualTo(record());
    }

    @Test
    void nullAndEmptyListsAreAsGoodAsNothing() {
        assertThat(ThreadRecordText.read("""
                {"version":1,"id":"thread_1","mode":"conversation","created_at":"2026-01-01T00:00:00.25Z",
                 "metadata":null,"tool_resources":null,"head":null,"unsent":[],"amends":null,"active_run":null}
                """))
                .isEqualTo(ThreadRecord.builder("thread_1", ContextMode.CONVERSATION, NOW)
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"version\":1 | \"version\":2 | run record/version: from 1 to 1, but was 2",
                "\"version\":1 | \"version\":0 | run record/version: from 1 to 1, but was 0",
                "\"version\":1 | \"version\":\"1\" | run record/version: a number, but was another text",
                "\"version\":1, | `` | run record/version: a number, but was nothing",
                "\"fingerprint\":\"print\" | \"fingerprint\":[] | run record/fingerprint: a text, but was a list",
                "\"input\":[\"{ }\"] | \"input\":[5] | run record/input/0: a text, but was a number",
                "\"known\":true | \"known\":{} | run record/hops/0/anchor/known: true or false, but was an object",
                "\"phase\":\"planned\" | \"phase\":\"secret\" |"
                        + " run record/hops/1/tries/0/phase: one of [PLANNED, INDETERMINATE, ACKNOWLEDGED, SETTLED],"
                        + " but was another text",
                "\"output\":\"secret\" | \"output\":true |"
                        + " run record/hops/1/answers/outputs/0/output: a text, but was true or false",
                "\"items\":[\"fc_1\"] | \"items\":\"secret\" | run record/hops/0/items: a list, but was another text",
                "\"id\":\"run_1\" | \"id\":5 | run record/run: the run, but it cannot be read",
                "\"repair\":\"none\"} | \"repair\":\"none\"}{} | run record: one JSON value, but there was more behind it",
                "\"repair\":\"none\"} | \"repair\":secret} | run record: JSON, but was broken at character 645"
            })
    void aBadTextIsToldByItsPlaceWithoutContent(String good, String bad, String message) {
        assertThat(RUN_TEXT).contains(good);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunRecordText.read(RUN_TEXT.replace(good, bad)))
                .withMessage(message);
    }

    @Test
    void whatIsNoObjectIsRefused() {
        for (String text : List.of("", "null", "[]", "\"secret\"", "7")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ThreadRecordText.read(text))
                    .withMessageStartingWith("thread record: an object, but was ");
        }
    }

    @Test
    void aBadTimeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThreadRecordText.read(THREAD_TEXT.replace("2026-01-01", "secret")))
                .withMessage("thread record/created_at: a time, but was another text");
    }

    @Test
    void whatIsNotJsonInsideARunIsNotWritten() {
        RunRecord bad = record().toBuilder()
                .run(record().run().toBuilder()
                        .settings(RunSettings.builder()
                                .tools(List.of(FunctionTool.of(FunctionSpec.named("pay")
                                        .parameters(JsonText.of("secret"))
                                        .build())))
                                .build())
                        .build())
                .build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> RunRecordText.write(bad))
                .withMessageNotContaining("secret");
    }

    private static RunRecord record() {
        Run run = Run.builder("run_1", "thread_1")
                .timeline(RunTimeline.builder().createdAt(NOW).build())
                .build();
        Hop first = Hop.planned("token_1")
                .tries(List.of(HopTry.planned("token_1").acknowledged("resp_1").settled()))
                .anchor(Anchor.at("msg_1"))
                .items(List.of("fc_1"))
                .calls(List.of(FunctionCall.of("call_1", "pay", "{}")))
                .usage(Usage.of(1, 2))
                .build();
        Hop second = Hop.planned("token_2")
                .answers(ToolAnswers.outputs(ToolOutput.of("call_1", "secret")), "hash")
                .build();
        return RunRecord.builder(run, "print", first)
                .requestKey("key")
                .input(List.of(JsonText.of("{ }")))
                .build()
                .withNext(second);
    }

    private static ThreadRecord thread() {
        return ThreadRecord.builder("thread_1", ContextMode.PREVIOUS_RESPONSE, NOW)
                .metadata(Metadata.of("colour", "green"))
                .head("resp_1")
                .unsent(List.of(JsonText.of("[1, 2]")))
                .amends(List.of(ToolOutput.of("call_1", "secret")))
                .activeRun("run_1")
                .build();
    }
}
