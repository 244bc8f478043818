package dev.runs4j.json.body;

import static dev.runs4j.json.body.Bodies.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.StreamFailed;
import dev.runs4j.domain.event.UnrecognisedEvent;
import dev.runs4j.ports.error.MalformedResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events that readers have stumbled over. */
class EventQuirksTest {

    @ParameterizedTest
    @CsvSource({"done,[DONE]", "done,''", "message,[DONE]", "done,[CANCELLED]", "thread.run.cancelled,[CANCELLED]"})
    void everyKnownMarkEndsTheStream(String name, String data) {
        assertThat(JSON.readEvent(name, data)).isEqualTo(new Done());
    }

    @Test
    void anErrorOfTheOfficialSchemaIsAFailureOfTheStream() {
        String bare = "{\"type\":\"server_error\",\"message\":\"Gone.\",\"param\":\"model\",\"code\":null}";

        assertThat(JSON.readEvent("error", bare))
                .isEqualTo(new StreamFailed(null, "server_error", "Gone.", "model", Extras.NONE));
    }

    @Test
    void anErrorAroundWhichAnotherObjectIsWrappedIsOneToo() {
        assertThat(JSON.readEvent("error", "{\"error\":{\"message\":\"Gone.\",\"code\":\"401\"}}"))
                .isEqualTo(new StreamFailed("401", null, "Gone.", null, Extras.NONE));
    }

    @Test
    void aSurplusBraceBehindTheObjectIsNoticed() {
        String data = "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"queued\"}}";

        assertThatThrownBy(() -> JSON.readEvent("thread.run.queued", data))
                .isInstanceOf(MalformedResponseException.class);
    }

    @Test
    void theStatusThatIsToldWinsOverTheEventsName() {
        String data = "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"cancelling\"}";

        assertThat(JSON.readEvent("thread.run.in_progress", data))
                .isInstanceOfSatisfying(
                        RunChanged.class,
                        event -> assertThat(event.run().status().text()).isEqualTo("cancelling"));
    }

    @Test
    void anEventOfAnUnknownNameNeedNotEvenBeJson() {
        assertThat(JSON.readEvent("ping", "pong")).isEqualTo(new UnrecognisedEvent("ping", "pong"));
    }
}
