package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.event.CodeImageDelta;
import dev.runs4j.domain.event.CodeInterpreterCallDelta;
import dev.runs4j.domain.event.CodeLogsDelta;
import dev.runs4j.domain.event.ContentDelta;
import dev.runs4j.domain.event.FileCitationDelta;
import dev.runs4j.domain.event.FilePathDelta;
import dev.runs4j.domain.event.FileSearchCallDelta;
import dev.runs4j.domain.event.FunctionCallDelta;
import dev.runs4j.domain.event.ImageFileDelta;
import dev.runs4j.domain.event.ImageUrlDelta;
import dev.runs4j.domain.event.IndexedDelta;
import dev.runs4j.domain.event.MessageCreationDelta;
import dev.runs4j.domain.event.MessageDelta;
import dev.runs4j.domain.event.RefusalDelta;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StepDelta;
import dev.runs4j.domain.event.StepDetailsDelta;
import dev.runs4j.domain.event.TextDelta;
import dev.runs4j.domain.event.TextValueDelta;
import dev.runs4j.domain.event.ToolCallsDelta;
import dev.runs4j.domain.event.UnrecognisedAnnotationDelta;
import dev.runs4j.domain.event.UnrecognisedCallDelta;
import dev.runs4j.domain.event.UnrecognisedCodeOutputDelta;
import dev.runs4j.domain.event.UnrecognisedContentDelta;
import dev.runs4j.domain.event.UnrecognisedDetailsDelta;
import dev.runs4j.domain.event.UrlCitationDelta;
import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.tool.FileSearchResult;
import dev.runs4j.domain.tool.RankingOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeltaReadingTest {

    private static final RunsJson JSON = RunsJson.standard();
    private static final Extras A = Extras.of("a", JsonText.of("1"));
    private static final Extras B = Extras.of("b", JsonText.of("2"));

    private static RunEvent event(String name, String data) {
        RunEvent event = JSON.readEvent(name, data);
        assertThat(JSON.readEvent(name, JSON.writeEventData(event, JsonForm.STORAGE)))
                .isEqualTo(event);
        return event;
    }

    private static MessageDelta message(String delta) {
        return (MessageDelta) event(
                "thread.message.delta",
                "{\"id\":\"msg_1\",\"object\":\"thread.message.delta\",\"delta\":" + delta + "}");
    }

    private static List<ContentDelta> content(String json) {
        return message("{\"content\":[" + json + "]}").content();
    }

    private static StepDelta step(String details) {
        return (StepDelta) event(
                "thread.run.step.delta",
                "{\"id\":\"step_1\",\"object\":\"thread.run.step.delta\",\"delta\":{\"step_details\":" + details
                        + "}}");
    }

    private static StepDetailsDelta calls(String json) {
        return step("{\"type\":\"tool_calls\",\"tool_calls\":[" + json + "]}")
                .details()
                .orElseThrow();
    }

    @Test
    void aPieceOfTextIsRead() {
        assertThat(message("{\"content\":[{\"index\":0,\"type\":\"text\",\"text\":{\"value\":\"Hel\"}}]}"))
                .isEqualTo(MessageDelta.of("msg_1", TextDelta.of(0, "Hel")));
    }

    @Test
    void aMessageDeltaKeepsExtrasAtItsLevels() {
        assertThat(event(
                        "thread.message.delta",
                        "{\"id\":\"msg_1\",\"object\":\"other\",\"delta\":{\"role\":\"assistant\",\"b\":2}}"))
                .isEqualTo(new MessageDelta(
                        "msg_1", Role.ASSISTANT, List.of(), B, Extras.of("object", JsonText.of("\"other\""))));
    }

    @Test
    void aDeltaThatIsNoObjectIsAnExtra() {
        assertThat(event("thread.message.delta", "{\"id\":\"msg_1\",\"delta\":[]}"))
                .isEqualTo(
                        new MessageDelta("msg_1", null, List.of(), Extras.NONE, Extras.of("delta", JsonText.of("[]"))));
    }

    @Test
    void aTextDeltaNeedsNoText() {
        assertThat(content("{\"index\":0,\"type\":\"text\",\"a\":1}")).containsExactly(new TextDelta(0, null, A));
    }

    @Test
    void anIndexMayBeMissing() {
        assertThat(content("{\"type\":\"text\",\"text\":{\"value\":\"x\"}}"))
                .containsExactly(TextDelta.of(IndexedDelta.NO_INDEX, "x"));
    }

    @Test
    void anUnusableIndexIsKept() {
        assertThat(content("{\"index\":\"0\",\"type\":\"refusal\",\"refusal\":\"x\"}"))
                .containsExactly(
                        new RefusalDelta(IndexedDelta.NO_INDEX, "x", Extras.of("index", JsonText.of("\"0\""))));
    }

    @Test
    void otherContentIsRead() {
        assertThat(content("""
                        {"index": 0, "type": "image_file", "image_file": {"file_id": "file-1", "detail": "low", "b": 2}, "a": 1},
                        {"index": 1, "type": "image_url", "image_url": {"url": "https://example.com"}},
                        {"index": 2, "type": "refusal", "refusal": "No"},
                        {"index": 3, "type": "image_file"},
                        {"index": 4, "type": "audio"},
                        5
                        """))
                .containsExactly(
                        new ImageFileDelta(0, "file-1", ImageDetail.LOW, B, A),
                        new ImageUrlDelta(1, "https://example.com", null, Extras.NONE, Extras.NONE),
                        RefusalDelta.of(2, "No"),
                        new ImageFileDelta(3, null, null, Extras.NONE, Extras.NONE),
                        new UnrecognisedContentDelta(4, "audio", JsonText.of("{\"index\":4,\"type\":\"audio\"}")),
                        new UnrecognisedContentDelta(IndexedDelta.NO_INDEX, "", JsonText.of("5")));
    }

    @Test
    void annotationsAreRead() {
        assertThat(content("""
                        {"index": 0, "type": "text", "text": {"annotations": [
                          {"index": 0, "type": "file_citation", "text": "[1]", "start_index": 1, "end_index": 4, "a": 1,
                           "file_citation": {"file_id": "file-1", "quote": "q", "b": 2}},
                          {"index": 1, "type": "file_path", "file_path": {"file_id": "file-2"}},
                          {"index": 2, "type": "url_citation", "url_citation": {"url": "https://example.com", "title": "T"}},
                          {"index": 3, "type": "file_path"},
                          {"index": 4}]}}
                        """))
                .containsExactly(new TextDelta(
                        0,
                        new TextValueDelta(
                                null,
                                List.of(
                                        FileCitationDelta.at(0)
                                                .text("[1]")
                                                .startIndex(1)
                                                .endIndex(4)
                                                .fileId("file-1")
                                                .quote("q")
                                                .innerExtras(B)
                                                .extras(A)
                                                .build(),
                                        FilePathDelta.at(1).fileId("file-2").build(),
                                        UrlCitationDelta.at(2)
                                                .url("https://example.com")
                                                .title("T")
                                                .build(),
                                        FilePathDelta.at(3).build(),
                                        new UnrecognisedAnnotationDelta(4, "", JsonText.of("{\"index\":4}"))),
                                Extras.NONE),
                        Extras.NONE));
    }

    @Test
    void theFirstPieceOfAFunctionCallIsRead() {
        assertThat(calls("{\"index\":0,\"id\":\"call_1\",\"type\":\"function\","
                        + "\"function\":{\"name\":\"weather\",\"arguments\":\"\",\"output\":null}}"))
                .isEqualTo(ToolCallsDelta.of(FunctionCallDelta.at(0)
                        .id("call_1")
                        .name("weather")
                        .arguments("")
                        .build()));
    }

    @Test
    void laterPiecesOfAFunctionCallAreRead() {
        assertThat(calls("{\"index\":0,\"type\":\"function\",\"function\":{\"arguments\":\"{\\\"ci\"}}"))
                .isEqualTo(ToolCallsDelta.of(FunctionCallDelta.piece(0, "{\"ci")));
    }

    @Test
    void codeAndItsOutputsAreRead() {
        assertThat(calls("""
                        {"index": 0, "id": "call_1", "type": "code_interpreter", "a": 1, "code_interpreter": {"input": "1+1", "b": 2, "outputs": [
                          {"index": 0, "type": "logs", "logs": "2"},
                          {"index": 1, "type": "image", "image": {"file_id": "file-1"}},
                          {"index": 2, "type": "image"},
                          {"index": 3, "type": "logs"},
                          {"index": 4, "type": "video"}]}}
                        """))
                .isEqualTo(ToolCallsDelta.of(CodeInterpreterCallDelta.at(0)
                        .id("call_1")
                        .input("1+1")
                        .outputs(List.of(
                                CodeLogsDelta.of(0, "2"),
                                new CodeImageDelta(1, "file-1", Extras.NONE, Extras.NONE),
                                new CodeImageDelta(2, null, Extras.NONE, Extras.NONE),
                                new CodeLogsDelta(3, null, Extras.NONE),
                                new UnrecognisedCodeOutputDelta(
                                        4, "video", JsonText.of("{\"index\":4,\"type\":\"video\"}"))))
                        .innerExtras(B)
                        .extras(A)
                        .build()));
    }

    @Test
    void liveStreamsPutResultsIntoFileSearch() {
        assertThat(calls("""
                        {"index": 0, "id": "call_1", "type": "file_search", "file_search": {
                          "ranking_options": {"ranker": "auto", "score_threshold": 0},
                          "results": [{"file_id": "file-1", "file_name": "a.txt", "score": 0.5}]}}
                        """))
                .isEqualTo(ToolCallsDelta.of(FileSearchCallDelta.at(0)
                        .id("call_1")
                        .rankingOptions(new RankingOptions("auto", 0.0, Extras.NONE))
                        .results(List.of(new FileSearchResult("file-1", "a.txt", 0.5, null, Extras.NONE)))
                        .build()));
    }

    @Test
    void callsOfOtherTypesKeepIndexIdAndText() {
        assertThat(calls("{\"index\":1,\"id\":\"call_1\",\"type\":\"mcp\",\"x\":{}}"))
                .isEqualTo(ToolCallsDelta.of(new UnrecognisedCallDelta(
                        1, "call_1", "mcp", JsonText.of("{\"index\":1,\"id\":\"call_1\",\"type\":\"mcp\",\"x\":{}}"))));
    }

    @Test
    void theCreationOfAMessageIsRead() {
        assertThat(step("{\"type\":\"message_creation\",\"message_creation\":{\"message_id\":\"msg_1\"}}"))
                .isEqualTo(StepDelta.of("step_1", MessageCreationDelta.of("msg_1")));
        assertThat(step("{\"type\":\"message_creation\"}").details())
                .contains(new MessageCreationDelta(null, Extras.NONE, Extras.NONE));
    }

    @Test
    void foundrySendsDeltasWithoutDetailsOrTheirType() {
        assertThat(step("null").details()).isEmpty();
        assertThat(step("{}").details()).contains(new UnrecognisedDetailsDelta("", JsonText.of("{}")));
        assertThat(event("thread.run.step.delta", "{\"id\":\"step_1\",\"delta\":{}}"))
                .isEqualTo(new StepDelta("step_1", null, Extras.NONE, Extras.NONE));
    }
}
