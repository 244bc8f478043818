package dev.runs4j.json.property;

import static dev.runs4j.json.property.Form.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.UnrecognisedEvent;
import dev.runs4j.json.JsonForm;
import dev.runs4j.json.generate.Generator;
import dev.runs4j.json.generate.JsonParsing;
import dev.runs4j.json.generate.Realm;
import org.junit.jupiter.api.Test;

/** Events read back as they were, by their name and their data. */
class EventDataTest {

    private static final int SEEDS = 600;

    private static RunEvent event(long seed) {
        return new Generator(Realm.WILD, seed).event();
    }

    private static String stored(RunEvent event) {
        return JSON.writeEventData(event, JsonForm.STORAGE);
    }

    @Test
    void everyEventReadsBackAsItWas() {
        Seeds.each(SEEDS, "event", seed -> {
            RunEvent event = event(seed);
            String data = stored(event);

            assertThat(JSON.readEvent(event.name(), data))
                    .as("%s from %s", event.name(), data)
                    .isEqualTo(event);
        });
    }

    @Test
    void equalEventsAreWrittenAsTheSameText() {
        Seeds.each(SEEDS, "event", seed -> assertThat(stored(event(seed))).isEqualTo(stored(event(seed))));
    }

    @Test
    void dataIsOneLineOfJsonForEveryEventThatIsKnown() {
        Seeds.each(SEEDS, "event", seed -> {
            RunEvent event = event(seed);
            if (!(event instanceof Done) && !(event instanceof UnrecognisedEvent)) {
                String data = stored(event);

                assertThat(data).doesNotContain("\n", "\r");
                assertThat(JsonParsing.parse(data)).hasToString(data);
            }
        });
    }

    @Test
    void whatWasReadFromTheResourceFormIsWrittenInItWithoutLoss() {
        Seeds.each(SEEDS, "event", seed -> {
            RunEvent sent = throughResource(event(seed));

            assertThat(throughResource(sent)).isEqualTo(sent);
        });
    }

    private static RunEvent throughResource(RunEvent event) {
        return JSON.readEvent(event.name(), JSON.writeEventData(event, JsonForm.RESOURCE));
    }
}
