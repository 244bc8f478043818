package dev.runs4j.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Samples;
import org.junit.jupiter.api.Test;

class OtherToolsTest {

    private static final JsonText BING = JsonText.of("{\"type\":\"bing_grounding\",\"key\":\"secret\"}");

    @Test
    void theOldNameOfFileSearchIsKept() {
        assertThat(new RetrievalTool(Extras.NONE).type()).isEqualTo("retrieval");
        assertThat(new RetrievalCall("call_1", Extras.NONE, Extras.NONE).type()).isEqualTo("retrieval");
        assertThat(new RetrievalCall("call_1", Extras.NONE, Extras.NONE).id()).isEqualTo("call_1");
    }

    @Test
    void whatIsNotRecognisedKeepsItsKindAndText() {
        UnrecognisedTool tool = new UnrecognisedTool("bing_grounding", BING);
        UnrecognisedToolCall call = new UnrecognisedToolCall("call_1", "bing_grounding", BING);

        assertThat(tool.type()).isEqualTo("bing_grounding");
        assertThat(tool.json()).isEqualTo(BING);
        assertThat(call.id()).isEqualTo("call_1");
        assertThat(call.type()).isEqualTo("bing_grounding");
        assertThat(call.json()).isEqualTo(BING);
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(() -> new RetrievalTool(Extras.NONE), new RetrievalTool(Samples.EXTRAS));
        Equality.assertValue(
                () -> new RetrievalCall("call_1", Extras.NONE, Extras.NONE),
                new RetrievalCall("call_2", Extras.NONE, Extras.NONE),
                new RetrievalCall("call_1", Samples.EXTRAS, Extras.NONE),
                new RetrievalCall("call_1", Extras.NONE, Samples.EXTRAS));
        Equality.assertValue(
                () -> new UnrecognisedTool("bing_grounding", BING),
                new UnrecognisedTool("", BING),
                new UnrecognisedTool("bing_grounding", JsonText.EMPTY_OBJECT));
        Equality.assertValue(
                () -> new UnrecognisedToolCall("call_1", "bing_grounding", BING),
                new UnrecognisedToolCall("", "bing_grounding", BING),
                new UnrecognisedToolCall("call_1", "", BING),
                new UnrecognisedToolCall("call_1", "bing_grounding", JsonText.EMPTY_OBJECT));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new RetrievalTool(null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new RetrievalCall(null, Extras.NONE, Extras.NONE))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> new RetrievalCall("call_1", null, Extras.NONE))
                .withMessage("retrieval");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedTool(null, BING))
                .withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedTool("bing_grounding", null))
                .withMessage("json");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedToolCall(null, "", BING))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedToolCall("", null, BING))
                .withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedToolCall("", "", null))
                .withMessage("json");
    }

    @Test
    void textShowsNoMembers() {
        assertThat(new UnrecognisedTool("bing_grounding", BING).toString()).doesNotContain("secret");
        assertThat(new UnrecognisedToolCall("call_1", "bing_grounding", BING).toString())
                .contains("call_1")
                .doesNotContain("secret");
        assertThat(new RetrievalTool(Extras.of("key", JsonText.of("\"secret\""))).toString())
                .doesNotContain("secret");
    }
}
