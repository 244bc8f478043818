package dev.runs4j.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Samples;
import org.junit.jupiter.api.Test;

class OtherContentTest {

    private static final JsonText AUDIO = JsonText.of("{\"type\":\"audio\",\"audio\":\"secret\"}");

    @Test
    void aRefusalKeepsItsWords() {
        assertThat(RefusalContent.of("I will not.").refusal()).isEqualTo("I will not.");
        assertThat(RefusalContent.of("I will not.").extras()).isEqualTo(Extras.NONE);
        assertThat(RefusalContent.of("I will not.").type()).isEqualTo("refusal");
    }

    @Test
    void unrecognisedContentKeepsItsKindAndText() {
        UnrecognisedContent content = new UnrecognisedContent("audio", AUDIO);

        assertThat(content.type()).isEqualTo("audio");
        assertThat(content.json()).isEqualTo(AUDIO);
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> RefusalContent.of("No"), RefusalContent.of("Never"), new RefusalContent("No", Samples.EXTRAS));
        Equality.assertValue(
                () -> new UnrecognisedContent("audio", AUDIO),
                new UnrecognisedContent("", AUDIO),
                new UnrecognisedContent("audio", JsonText.EMPTY_OBJECT));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> RefusalContent.of(null))
                .withMessage("refusal");
        assertThatNullPointerException()
                .isThrownBy(() -> new RefusalContent("No", null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedContent(null, AUDIO))
                .withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> new UnrecognisedContent("audio", null))
                .withMessage("json");
    }

    @Test
    void textShowsLengthsOnly() {
        assertThat(RefusalContent.of("secret")).hasToString("RefusalContent[6 chars]");
        assertThat(new UnrecognisedContent("audio", AUDIO))
                .hasToString("UnrecognisedContent[type=audio, json=JsonText[33 chars]]");
    }
}
