package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.Played.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.tool.FunctionCall;
import org.junit.jupiter.api.Test;

class DriveRecordTest {

    @Test
    void two_drives_that_saw_the_same_are_equal() {
        Played one = Played.asked(call("a")).returned(1, "a", "sun");
        Played other = Played.asked(call("a")).returned(1, "a", "sun");

        assertThat(one.record()).isEqualTo(other.record()).hasSameHashCodeAs(other.record());
    }

    @Test
    void two_drives_whose_tools_said_different_things_differ() {
        Played one = Played.asked(call("a")).returned(1, "a", "sun");
        Played other = Played.asked(call("a")).returned(1, "a", "rain");

        assertThat(one.record()).isNotEqualTo(other.record());
    }

    @Test
    void text_shows_neither_arguments_nor_outputs() {
        Played drive = Played.asked(FunctionCall.of("a", "weather", "{\"city\":\"Oslo\"}"))
                .returned(1, "a", "secret sun");

        assertThat(drive.record().toString())
                .contains("thread_1/run_1", "queued", "requires_action")
                .doesNotContain("Oslo")
                .doesNotContain("secret");
    }

    @Test
    void a_step_leaves_the_record_before_it_as_it_was() {
        DriveRecord before = Played.queued().record();
        String text = before.toString();

        DriveCore.step(before, Observation.RunSeen.of(Played.run(RunStatus.COMPLETED)), Played.START);

        assertThat(before.toString()).isEqualTo(text);
        assertThat(before.isOver()).isFalse();
    }
}
