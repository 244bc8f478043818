package dev.runs4j.testkit.guide;

import static dev.runs4j.domain.lifecycle.RunStatus.COMPLETED;
import static dev.runs4j.domain.lifecycle.RunStatus.IN_PROGRESS;
import static dev.runs4j.domain.lifecycle.RunStatus.QUEUED;
import static dev.runs4j.domain.lifecycle.RunStatus.REQUIRES_ACTION;
import static dev.runs4j.inmemory.Script.call;
import static dev.runs4j.testkit.assertions.RunsAssertions.assertThat;
import static dev.runs4j.testkit.assertions.RunsAssertions.assertThatExceptionOfType;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.driver.DriveTimeoutException;
import dev.runs4j.driver.RunEnding;
import dev.runs4j.driver.Tool;
import dev.runs4j.driver.ToolException;
import dev.runs4j.driver.ToolInvocation;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.RateLimitedException;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.testkit.history.RunHistory;
import dev.runs4j.testkit.history.RunRecorder;
import dev.runs4j.testkit.junit.RunsExtension;
import dev.runs4j.tools.Tools;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunsExtension.class)
class CoatAdviceTest {

    @Test
    void looks_at_the_weather(RunsBackend backend) {
        RunEnding ending = new CoatAdvice(backend, city -> "12 degrees in " + city).forCity("Oslo");

        assertThat(ending).isCompleted().usedTools("weather").hasMetadata("city", "Oslo");
    }

    @Test
    void tells_what_the_model_says(InMemoryBackend model, RunsBackend backend) {
        model.scripts()
                .add(
                        "coat",
                        Script.asks(call("weather", "{\"name\":\"Oslo\"}"))
                                .answers(outputs -> "Take a coat: " + outputs.last()));

        RunEnding ending = new CoatAdvice(backend, city -> "12 degrees in " + city).forCity("Oslo");

        assertThat(ending).hasAnswer("Take a coat: 12 degrees in Oslo").answered("weather", "12 degrees in Oslo");
    }

    @Test
    void a_model_that_fails_is_an_ending(InMemoryBackend model, RunsBackend backend) {
        model.scripts().add("fails", Script.fails(ErrorCode.SERVER_ERROR, "Sorry"));

        RunEnding ending = new CoatAdvice(backend, city -> "").forCity("Oslo");

        assertThat(ending).isFailedWith(ErrorCode.SERVER_ERROR).usedNoTools();
    }

    @Test
    void survives_a_busy_server(InMemoryBackend model, RunsBackend backend, RunRecorder recorder) {
        model.faults()
                .fail(Operation.RUN_GET, () -> new RateLimitedException("slow", null, ErrorDetails.NONE))
                .times(3);
        model.faults().loseAnswer(Operation.RUN_ANSWER);

        new CoatAdvice(backend, city -> "12 degrees").forCity("Oslo");

        assertThat(recorder.onlyHistory()).isCompleted().hasFailure(RateLimitedException.class);
        assertThat(model.ledger().entries(Operation.RUN_ANSWER)).hasSize(1);
    }

    @Test
    void gives_up_after_two_minutes(InMemoryBackend model, RunsBackend backend, VirtualClock clock) {
        model.scripts().add("never", Script.neverEnds());
        Instant begin = clock.now();

        assertThatExceptionOfType(DriveTimeoutException.class)
                .isThrownBy(() -> new CoatAdvice(backend, city -> "").forCity("Oslo"));

        assertThat(Duration.between(begin, clock.now())).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void asks_once_and_answers(InMemoryBackend model, RunsBackend backend, RunRecorder recorder) {
        model.scripts()
                .add("coat", Script.asks(call("weather", "{\"name\":\"Oslo\"}")).answers("Take a coat."));

        new CoatAdvice(backend, city -> "12 degrees").forCity("Oslo");

        assertThat(recorder.onlyHistory())
                .wentThrough(QUEUED, IN_PROGRESS, REQUIRES_ACTION, COMPLETED)
                .askedFor("weather")
                .withArguments("{ \"name\": \"Oslo\" }")
                .times(1)
                .and()
                .answered("weather", "12 degrees")
                .hasMetadata("city", "Oslo")
                .hasMessage("Take a coat.")
                .hasNoFailures();
    }

    @Test
    void the_tool_reads_its_arguments() throws Exception {
        Tool weather = Tools.of("weather", "Forecast", CoatAdvice.City.class, city -> "12 degrees in " + city.name());
        RunRef run = RunRef.of("thread_1", "run_1");
        Instant deadline = Instant.parse("2026-01-01T00:00:00Z");

        FunctionCall good = FunctionCall.of("call_1", "weather", "{\"name\":\"Oslo\"}");
        assertThat(weather.call(ToolInvocation.of(run, 1, good, deadline))).isEqualTo("12 degrees in Oslo");

        FunctionCall bad = FunctionCall.of("call_2", "weather", "{}");
        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() -> weather.call(ToolInvocation.of(run, 1, bad, deadline)))
                .withMessageContaining("name");
    }

    @Test
    void the_timeline_of_the_guide() {
        VirtualClock clock = VirtualClock.automatic(Instant.parse("2026-01-01T00:00:00Z"));
        InMemoryBackend model = InMemoryBackend.builder().clock(clock).build();
        RunRecorder recorder = RunRecorder.on(model);

        new CoatAdvice(recorder.backend(), city -> "12 degrees").forCity("Oslo");

        RunHistory history = recorder.onlyHistory();
        assertThat(history.messages()).extracting(Message::text).hasSize(1);
        assertThat(GuideTest.blocks("text")).containsExactly(history.timeline() + "\n");
    }
}
