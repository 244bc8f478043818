package dev.runs4j.driver.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.event.RunAccumulator;
import dev.runs4j.domain.event.UnrecognisedEvent;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriveEventTest {

    private static final RunRef RUN = RunRef.of("thread_1", "run_1");

    @Test
    void text_does_not_show_what_a_tool_threw() {
        DriveEvent event = new DriveEvent.ToolFinished(
                RUN, 1, "call_1", "weather", Duration.ZERO, ToolResult.FAILED, new Exception("password=x"));

        assertThat(event.toString()).contains("weather", "call_1", "FAILED").doesNotContain("password");
    }

    @Test
    void text_does_not_show_what_an_approver_threw() {
        DriveEvent event = new DriveEvent.ApprovalDecided(RUN, 1, "call_1", false, new Exception("password=x"));

        assertThat(event.toString()).contains("call_1", "approved=false").doesNotContain("password");
    }

    @Test
    void text_does_not_show_what_an_event_carries() {
        DriveEvent event = new DriveEvent.Received(
                new UnrecognisedEvent("thread.odd", "private words"), new RunSnapshot(new RunAccumulator(), true));

        assertThat(event).hasToString("Received[thread.odd]");
    }

    @Test
    void text_shows_the_kind_of_a_failure_only() {
        DriveEvent event = new DriveEvent.CallFailed(
                "read the run", new BackendUnavailableException("private words", ErrorDetails.NONE, null));

        assertThat(event).hasToString("CallFailed[read the run, BackendUnavailableException]");
    }

    @Test
    void two_listeners_hear_every_event_one_after_the_other() {
        List<String> heard = new ArrayList<>();
        DriveListener both = ((DriveListener) event -> heard.add("first")).andThen(event -> heard.add("second"));

        both.on(new DriveEvent.GaveUp("enough"));

        assertThat(heard).containsExactly("first", "second");
    }
}
