package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.MetadataLimits;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.inmemory.Fault;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandRulesATest {

    private static final Limits SMALL = Limits.builder()
            .messageText(5)
            .instructions(4)
            .pageSize(3)
            .toolOutput(2)
            .token(3)
            .metadata(new MetadataLimits(2, 4, 7))
            .build();

    private final RulesFixtureA rules = RulesFixtureA.with(
            InMemoryBackend.builder().script("only", RulesFixtureA.ASKING).limits(SMALL));
    private final PlaceA at = PlaceA.in(RulesFixtureA.playing(RulesFixtureA.ASKING));

    @Test
    @DisplayName("G01 a command that breaks limits is refused with every violation")
    void listsEveryViolation() {
        CreateRun command = CreateRun.on(rules.thread())
                .by(RulesFixtureA.ASSISTANT)
                .temperature(2.5)
                .instructions("12345")
                .additionalMessages(NewMessage.user("123456"))
                .metadata("colour", "red")
                .build();

        refused(() -> rules.backend.runs().create(command), 4)
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::path)
                        .containsExactlyInAnyOrder(
                                "instructions",
                                "temperature",
                                "additional_messages[0].content[0].text",
                                "metadata[\"colour\"] (key)"))
                .withMessageContaining("temperature")
                .withMessageContaining("2.5");
    }

    @Test
    @DisplayName("G01 limits of every kind of command are held, and what just fits is taken")
    void holdsTheLimits() {
        String thread = rules.thread();
        refused(() -> rules.backend.messages().create(thread, NewMessage.user("123456")), 1);
        refused(() -> rules.backend.runs().list(thread, PageRequest.ofSize(4), CallOptions.DEFAULT), 1);
        refused(() -> rules.backend.runs().create(token(thread, "1234")), 1);
        refused(() -> rules.backend.runs().answer(at.busy(), ToolAnswers.outputs(ToolOutput.of("call_1", "123"))), 1);
        refused(() -> rules.backend.runs().modify(new ModifyRun(at.ended(), Metadata.of("k", "12345678"))), 1);

        assertThatNoException().isThrownBy(() -> {
            rules.backend.messages().create(new CreateMessage(thread, NewMessage.user("12345")));
            rules.backend.runs().list(thread, PageRequest.ofSize(3), CallOptions.DEFAULT);
            rules.backend.runs().create(token(thread, "123"));
        });
    }

    static Stream<Arguments> everyIdOfEveryCall() {
        return EveryCallA.all().flatMap(call -> call.ids().stream().map(id -> Arguments.of(call, id)));
    }

    /** A reference to a run refuses blank ids by itself. */
    static Stream<Arguments> everyIdOutsideReferences() {
        return EveryCallA.all()
                .filter(call -> !call.name().startsWith("runs.") || !call.ids().contains("run_id"))
                .flatMap(call -> call.ids().stream().map(id -> Arguments.of(call, id)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyIdOutsideReferences")
    @DisplayName("G03 a blank id is refused before any call")
    void refusesBlankIds(EveryCallA call, String id) {
        refusesId(call, id, "");
        refusesId(call, id, " \t");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyIdOfEveryCall")
    @DisplayName("G03 an id with a control character is refused before any call")
    void refusesControlCharacters(EveryCallA call, String id) {
        refusesId(call, id, "some\nid");
    }

    private void refusesId(EveryCallA call, String id, String text) {
        refused(() -> call.make(rules, at.with(id, text), CallOptions.DEFAULT), 1)
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::path)
                        .containsExactly(id));
    }

    @Test
    @DisplayName("G03 a reference to a run cannot have a blank id")
    void refusesBlankReferences() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunRef.of("thread_1", " "))
                .withMessageContaining("runId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunRef.of("", "run_1"))
                .withMessageContaining("threadId");
    }

    @Test
    @DisplayName("G03 a blank id of an answered call is refused before any call")
    void refusesBlankCallIds() {
        refused(() -> rules.backend.runs().answer(at.busy(), ToolAnswers.outputs(ToolOutput.of(" ", "1"))), 1)
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::path)
                        .containsExactly("tool_outputs[0].tool_call_id"));
    }

    private static CreateRun token(String thread, String token) {
        return CreateRun.on(thread).by(RulesFixtureA.ASSISTANT).token(token).build();
    }

    /** Sees a refusal come before the call: nothing was accepted, and a fault that hits every call was not reached. */
    private ThrowableAssertAlternative<InvalidRequestException> refused(ThrowingCallable call, int violations) {
        long accepted = rules.backend.ledger().accepted();
        Fault reached = rules.backend
                .faults()
                .failAny(() -> new BackendUnavailableException("reached", ErrorDetails.NONE, null))
                .always();
        var refusal = assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(call);
        refusal.satisfies(thrown -> assertThat(thrown.violations()).hasSize(violations));
        assertThat(reached.hits()).isZero();
        assertThat(rules.backend.ledger().accepted()).isEqualTo(accepted);
        rules.backend.faults().clear();
        return refusal;
    }
}
