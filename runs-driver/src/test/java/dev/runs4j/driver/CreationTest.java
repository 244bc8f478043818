package dev.runs4j.driver;

import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.COMPLETED;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.WORKING;
import static dev.runs4j.driver.Samples.driver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreationTest {

    private static final Object NOT_FOUND = "no run";
    private final IndeterminateOutcomeException lostAnswer =
            new IndeterminateOutcomeException("The answer was lost", ErrorDetails.NONE, null);

    private final FakeBackend backend = new FakeBackend();
    private final Tool weather = Samples.tool("weather", invocation -> "sun");

    @Test
    void a_creation_that_had_no_effect_is_made_again() {
        backend.then(new BackendUnavailableException("down", ErrorDetails.NONE, null), QUEUED, COMPLETED);

        assertThat(driver(backend).drive(COMMAND).isCompleted()).isTrue();
        assertThat(backend.asked).containsExactly("create", "create", "get thread_1/run_1");
    }

    @Test
    void a_creation_whose_answer_was_lost_is_found_by_the_command_s_token() {
        backend.capabilities.add(Capability.FIND_BY_TOKEN);
        backend.then(lostAnswer, WORKING, COMPLETED);

        driver(backend).drive(COMMAND.toBuilder().token("mine").build());

        assertThat(backend.asked).containsExactly("create", "find thread_1 mine", "get thread_1/run_1");
    }

    @Test
    void a_command_without_a_token_is_given_one_where_the_backend_can_use_it() {
        backend.capabilities.add(Capability.FIND_BY_TOKEN);
        backend.then(lostAnswer, WORKING, COMPLETED);

        driver(backend).tokens(() -> "minted").drive(COMMAND);

        assertThat(backend.asked).startsWith("create", "find thread_1 minted");
    }

    @Test
    void tokens_are_different_each_time() {
        backend.capabilities.add(Capability.FIND_BY_TOKEN);
        backend.then(QUEUED, COMPLETED, QUEUED, COMPLETED);

        driver(backend).drive(COMMAND);
        driver(backend).drive(COMMAND);

        assertThat(backend.runs.created.stream().map(CreateRun::token).distinct())
                .hasSize(2)
                .allMatch(token -> token.isPresent());
    }

    @Test
    void a_backend_that_cannot_find_by_token_is_given_none() {
        backend.then(QUEUED, COMPLETED);

        driver(backend).drive(COMMAND);

        assertThat(backend.runs.created).containsExactly(COMMAND);
    }

    @Test
    void no_token_is_added_where_that_was_switched_off() {
        backend.capabilities.add(Capability.FIND_BY_TOKEN);
        backend.then(QUEUED, COMPLETED);

        driver(backend).withoutTokens().drive(COMMAND);

        assertThat(backend.runs.created).containsExactly(COMMAND);
    }

    @Test
    void a_token_that_would_take_the_room_of_the_command_s_metadata_is_left_out() {
        backend.capabilities.add(Capability.FIND_BY_TOKEN);
        backend.limits = Limits.builder().tokenMetadataSlots(1).build();
        CreateRun full = COMMAND.toBuilder().metadata(sixteenPairs()).build();
        backend.then(QUEUED, COMPLETED);

        driver(backend).drive(full);

        assertThat(backend.runs.created).containsExactly(full);
    }

    private static Metadata sixteenPairs() {
        Metadata metadata = Metadata.EMPTY;
        for (int i = 0; i < 16; i++) {
            metadata = metadata.with("key" + i, "value");
        }
        return metadata;
    }

    @Test
    void a_lost_creation_that_cannot_be_found_is_thrown_and_never_repeated() {
        backend.capabilities.add(Capability.FIND_BY_TOKEN);
        backend.then(lostAnswer, NOT_FOUND);

        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> driver(backend).tokens(() -> "minted").drive(COMMAND))
                .withCause(lostAnswer)
                .withMessageContaining("thread_1")
                .withMessageContaining("minted")
                .satisfies(thrown -> {
                    assertThat(thrown.threadId()).contains("thread_1");
                    assertThat(thrown.token()).contains("minted");
                });
        assertThat(backend.asked)
                .containsExactly("create", "find thread_1 minted", "find thread_1 minted", "find thread_1 minted");
    }

    @Test
    void a_lost_creation_without_a_token_is_thrown_at_once() {
        backend.then(lostAnswer, QUEUED);

        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> driver(backend).drive(COMMAND))
                .withCause(lostAnswer)
                .satisfies(thrown -> {
                    assertThat(thrown.threadId()).contains("thread_1");
                    assertThat(thrown.token()).isEmpty();
                });
        assertThat(backend.asked).containsExactly("create");
    }

    @Test
    void a_search_that_fails_is_told_beside_what_it_was_to_mend() {
        backend.capabilities.add(Capability.FIND_BY_TOKEN);
        IndeterminateOutcomeException lost =
                new IndeterminateOutcomeException("The answer was lost", ErrorDetails.NONE, null);
        UnsupportedFeatureException cannot = new UnsupportedFeatureException(Capability.FIND_BY_TOKEN, "Cannot");
        backend.then(lost, cannot);

        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> driver(backend).drive(COMMAND))
                .satisfies(
                        thrown -> assertThat(thrown.getCause().getSuppressed()).containsExactly(cannot));
    }

    @Test
    void a_command_without_tools_is_given_the_driver_s() {
        backend.then(QUEUED, COMPLETED);

        driver(backend).tools(weather).drive(COMMAND);

        assertThat(backend.runs.created.get(0).overrides().tools()).contains(List.of(Samples.definition("weather")));
    }

    @Test
    void a_command_that_makes_a_thread_is_given_the_driver_s_tools_as_well() {
        backend.then(QUEUED, COMPLETED);

        driver(backend).tools(weather).drive(CreateThreadAndRun.by("asst_1").build());

        assertThat(backend.runs.createdWithThread.get(0).overrides().tools())
                .contains(List.of(Samples.definition("weather")));
    }

    @Test
    void a_command_with_tools_keeps_them() {
        CreateRun command =
                COMMAND.toBuilder().tools(ToolDefinition.codeInterpreter()).build();
        backend.then(QUEUED, COMPLETED);

        driver(backend).tools(weather).drive(command);

        assertThat(backend.runs.created).containsExactly(command);
    }

    @Test
    void a_command_that_takes_all_tools_away_stays_so() {
        CreateRun command = COMMAND.toBuilder().tools(List.of()).build();
        backend.then(QUEUED, COMPLETED);

        driver(backend).tools(weather).drive(command);

        assertThat(backend.runs.created).containsExactly(command);
    }

    @Test
    void the_assistant_s_tools_count_where_the_driver_s_are_not_offered() {
        backend.then(QUEUED, COMPLETED);

        driver(backend).tools(weather).offerTools(false).drive(COMMAND);

        assertThat(backend.runs.created).containsExactly(COMMAND);
    }

    @Test
    void a_driver_without_tools_leaves_the_command_as_it_is() {
        backend.then(QUEUED, COMPLETED);

        driver(backend).drive(COMMAND);

        assertThat(backend.runs.created).containsExactly(COMMAND);
    }

    @Test
    void functions_that_the_driver_cannot_call_are_refused_all_at_once_before_anything_is_sent() {
        CreateRun command = COMMAND.toBuilder()
                .tools(
                        Samples.definition("clock"),
                        Samples.definition("weather"),
                        ToolDefinition.codeInterpreter(),
                        Samples.definition("stocks"))
                .build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> driver(backend).tools(weather).drive(command))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(violation -> violation.path() + " " + violation.actual())
                        .containsExactly("tools[0].function.name 'clock'", "tools[3].function.name 'stocks'"));
        assertThat(backend.asked).isEmpty();
    }

    @Test
    void functions_of_a_command_that_makes_a_thread_are_refused_as_well() {
        CreateThreadAndRun command = CreateThreadAndRun.by("asst_1")
                .tools(Samples.definition("clock"))
                .build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> driver(backend).drive(command))
                .withMessageContaining("'clock'");
        assertThat(backend.asked).isEmpty();
    }
}
