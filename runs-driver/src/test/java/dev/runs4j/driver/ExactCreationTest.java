package dev.runs4j.driver;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static dev.runs4j.driver.Samples.COMMAND;
import static dev.runs4j.driver.Samples.QUEUED;
import static dev.runs4j.driver.Samples.driver;
import static dev.runs4j.inmemory.InMemoryBackend.DEFAULT_ASSISTANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.driver.event.DriveEvent;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.InMemoryBuilder;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Creations whose run can be found again whatever is lost, once reading the run and once following its stream. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class ExactCreationTest {

    private static final ToolResources THREAD_FILES = ToolResources.builder()
            .codeInterpreter(CodeInterpreterResources.of(List.of("file_thread")))
            .build();
    private static final ToolResources RUN_FILES = ToolResources.builder()
            .codeInterpreter(CodeInterpreterResources.of(List.of("file_run")))
            .build();

    private final boolean streaming;
    private final InMemoryBuilder setup =
            InMemoryBackend.builder().clock(VirtualClock.automatic(Instant.parse("2026-01-01T00:00:00Z")));
    private final List<DriveEvent> heard = new ArrayList<>();

    ExactCreationTest(boolean streaming) {
        this.streaming = streaming;
    }

    private RunDriver exact(InMemoryBackend backend) {
        RunDriver driver = RunDriver.on(backend)
                .deadline(Duration.ofMinutes(2))
                .listener(heard::add)
                .tokens(() -> "minted")
                .exactCreates();
        return streaming ? driver.streaming() : driver;
    }

    private static CreateThreadAndRun.Builder both() {
        return CreateThreadAndRun.by(DEFAULT_ASSISTANT)
                .thread(CreateThread.builder()
                        .messages(userMessage("Coat?"), userMessage("Or no coat?"))
                        .metadata("of", "thread")
                        .toolResources(THREAD_FILES)
                        .build())
                .metadata("of", "run");
    }

    private static CreateRun onThread(InMemoryBackend backend) {
        String thread = backend.threads().create(userMessage("Coat?")).id();
        return CreateRun.on(thread).by(DEFAULT_ASSISTANT).build();
    }

    private static Metadata sixteenPairs() {
        Metadata metadata = Metadata.EMPTY;
        for (int i = 0; i < 16; i++) {
            metadata = metadata.with("key" + i, "value");
        }
        return metadata;
    }

    private static int count(InMemoryBackend backend, Operation operation) {
        return backend.ledger().entries(operation).size();
    }

    @Test
    void a_thread_is_created_first_and_nothing_of_it_or_of_the_run_is_lost() {
        InMemoryBackend backend = setup.build();

        RunEnding ending = exact(backend)
                .drive(both().instructions("Be brief.").toolResources(RUN_FILES).build());

        String thread = ending.run().threadId();
        assertThat(ending.isCompleted()).isTrue();
        assertThat(backend.threads().get(thread).metadata()).isEqualTo(Metadata.of("of", "thread"));
        assertThat(backend.threads().get(thread).toolResources()).contains(THREAD_FILES);
        assertThat(backend.messages().listAll(thread).stream().map(Message::text))
                .contains("Coat?", "Or no coat?");
        assertThat(backend.ledger().entries(Operation.RUN_CREATE))
                .singleElement()
                .satisfies(entry -> assertThat(entry.command())
                        .contains(CreateRun.on(thread)
                                .by(DEFAULT_ASSISTANT)
                                .instructions("Be brief.")
                                .toolResources(RUN_FILES)
                                .metadata("of", "run")
                                .token("minted")
                                .build()));
        assertThat(count(backend, Operation.RUN_CREATE_WITH_THREAD)).isZero();
        assertThat(heard).contains(new DriveEvent.ThreadCreated(thread));
    }

    @Test
    void a_lost_answer_to_the_run_s_creation_costs_a_look() {
        InMemoryBackend backend = setup.build();
        backend.faults().loseAnswer(Operation.RUN_CREATE);

        RunEnding ending = exact(backend).drive(both().build());

        assertThat(ending.isCompleted()).isTrue();
        assertThat(count(backend, Operation.THREAD_CREATE)).isEqualTo(1);
        assertThat(count(backend, Operation.RUN_CREATE)).isEqualTo(1);
    }

    @Test
    void a_lost_answer_to_the_thread_s_creation_leaves_a_thread_without_a_run() {
        InMemoryBackend backend = setup.build();
        backend.faults().loseAnswer(Operation.THREAD_CREATE);

        RunEnding ending = exact(backend).drive(both().build());

        assertThat(ending.isCompleted()).isTrue();
        assertThat(count(backend, Operation.THREAD_CREATE)).isEqualTo(2);
        assertThat(count(backend, Operation.RUN_CREATE)).isEqualTo(1);
    }

    @Test
    void a_thread_whose_creation_is_lost_again_and_again_is_reported() {
        InMemoryBackend backend = setup.build();
        backend.faults().loseAnswer(Operation.THREAD_CREATE).times(3);

        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> exact(backend).drive(both().build()));

        assertThat(count(backend, Operation.THREAD_CREATE)).isEqualTo(3);
        assertThat(count(backend, Operation.RUN_CREATE)).isZero();
    }

    @Test
    void a_run_that_is_nowhere_to_be_found_is_reported_with_thread_and_token_and_not_created_again() {
        InMemoryBackend backend = setup.build();
        CreateRun command = onThread(backend);
        backend.faults()
                .fail(
                        Operation.RUN_CREATE,
                        () -> new IndeterminateOutcomeException("lost on its way", ErrorDetails.NONE, null));

        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> exact(backend).drive(command))
                .withMessageContaining(command.threadId())
                .withMessageContaining("minted")
                .satisfies(lost -> {
                    assertThat(lost.threadId()).contains(command.threadId());
                    assertThat(lost.token()).contains("minted");
                });

        assertThat(count(backend, Operation.RUN_CREATE)).isZero();
    }

    @Test
    void a_caller_who_drives_with_the_same_token_again_gets_the_run_that_is_there() {
        InMemoryBackend backend = setup.build();
        CreateRun command = onThread(backend).toBuilder().token("order 4711").build();
        RunEnding first = exact(backend).drive(command);

        RunEnding again = exact(backend).drive(command);

        assertThat(again.run().ref()).isEqualTo(first.run().ref());
        assertThat(again.answerText()).isEqualTo(first.answerText());
        assertThat(count(backend, Operation.RUN_CREATE)).isEqualTo(1);
    }

    @Test
    void a_run_that_a_dead_process_has_left_at_work_is_driven_on_whatever_the_policy_for_busy_threads() {
        for (WhenThreadIsBusy policy : WhenThreadIsBusy.values()) {
            InMemoryBackend backend = setup.build();
            CreateRun command =
                    onThread(backend).toBuilder().token("order 4711").build();
            String left = backend.runs().create(command).value().id();

            RunEnding ending = exact(backend).whenThreadIsBusy(policy).drive(command);

            assertThat(ending.run().id()).isEqualTo(left);
            assertThat(ending.isCompleted()).isTrue();
            assertThat(count(backend, Operation.RUN_CANCEL)).isZero();
        }
    }

    @Test
    void a_token_that_the_driver_makes_is_not_looked_for_beforehand() {
        FakeBackend fake = new FakeBackend().then(QUEUED, Samples.COMPLETED);
        fake.capabilities.add(Capability.FIND_BY_TOKEN);

        driver(fake).exactCreates().drive(COMMAND);

        assertThat(fake.asked).containsExactly("create", "get thread_1/run_1");
    }

    @Test
    void a_backend_that_cannot_find_by_token_is_refused_before_any_call() {
        InMemoryBackend backend = setup.without(Capability.FIND_BY_TOKEN).build();

        assertThatExceptionOfType(UnsupportedFeatureException.class)
                .isThrownBy(() -> exact(backend).drive(both().build()))
                .withMessageContaining("exactCreates()")
                .satisfies(refusal -> assertThat(refusal.capability()).isEqualTo(Capability.FIND_BY_TOKEN));
        assertThat(backend.ledger().accepted()).isZero();
    }

    @Test
    void a_command_without_room_for_the_token_is_refused_before_any_call() {
        InMemoryBackend backend =
                setup.limits(Limits.builder().tokenMetadataSlots(1).build()).build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() ->
                        exact(backend).drive(both().metadata(sixteenPairs()).build()))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .containsExactly(new Violation("metadata", "at most 15 pairs beside the token's", "16 pairs")));
        assertThat(backend.ledger().accepted()).isZero();
    }

    @Test
    void a_run_without_room_for_the_token_is_refused_before_any_call() {
        FakeBackend fake = new FakeBackend().then(QUEUED);
        fake.capabilities.add(Capability.FIND_BY_TOKEN);
        fake.limits = Limits.builder().tokenMetadataSlots(1).build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> driver(fake)
                        .exactCreates()
                        .drive(COMMAND.toBuilder().metadata(sixteenPairs()).build()))
                .withMessageContaining("at most 15 pairs beside the token's");
        assertThat(fake.asked).isEmpty();
    }

    @Test
    void whoever_wants_no_tokens_cannot_have_exactness_without_one() {
        InMemoryBackend backend = setup.build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> exact(backend).withoutTokens().drive(both().build()))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .containsExactly(new Violation("token", "a token, as exactCreates() is set", "absent")));
        assertThat(backend.ledger().accepted()).isZero();
    }

    @Test
    void a_run_that_would_not_be_taken_leaves_no_thread_behind() {
        InMemoryBackend backend = setup.without(Capability.RUN_TOOL_RESOURCES).build();

        assertThatExceptionOfType(UnsupportedFeatureException.class)
                .isThrownBy(() ->
                        exact(backend).drive(both().toolResources(RUN_FILES).build()))
                .satisfies(refusal -> assertThat(refusal.capability()).isEqualTo(Capability.RUN_TOOL_RESOURCES));
        assertThat(backend.ledger().accepted()).isZero();
    }

    @Test
    void violations_bear_the_paths_of_the_caller_s_command() {
        InMemoryBackend backend = setup.build();
        CreateThreadAndRun command = CreateThreadAndRun.by(DEFAULT_ASSISTANT)
                .thread(CreateThread.builder().metadata("case", "v".repeat(513)).build())
                .build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> exact(backend).drive(command))
                .withMessageContaining("thread.metadata");
        assertThat(backend.ledger().accepted()).isZero();
    }

    @Test
    void without_exactness_thread_and_run_are_created_in_one_call_and_without_a_token() {
        InMemoryBackend backend = setup.build();

        RunDriver.on(backend).deadline(Duration.ofMinutes(2)).drive(both().build());

        assertThat(backend.ledger().entries(Operation.RUN_CREATE_WITH_THREAD))
                .singleElement()
                .satisfies(entry -> assertThat(entry.command()).contains(both().build()));
        assertThat(count(backend, Operation.THREAD_CREATE)).isZero();
    }

    @Test
    void a_backend_that_recovers_by_itself_is_given_no_token_and_not_second_guessed() {
        FakeBackend fake = new FakeBackend()
                .then(new IndeterminateOutcomeException("looked in vain", ErrorDetails.NONE, null), QUEUED);
        fake.capabilities.addAll(List.of(Capability.FIND_BY_TOKEN, Capability.RECOVERS_CREATES));

        assertThatExceptionOfType(IndeterminateOutcomeException.class)
                .isThrownBy(() -> driver(fake).exactCreates().drive(COMMAND))
                .withMessageContaining("the backend itself has not found it");
        assertThat(fake.asked).containsExactly("create");
        assertThat(fake.runs.created).containsExactly(COMMAND);
    }
}
