package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.MetadataLimits;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.InvalidRequestException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class CommandRules extends Rules {

    CommandRules(RunsBackendContract contract) {
        super(contract);
    }

    private static final Limits SMALL = Limits.builder()
            .messageText(5)
            .instructions(4)
            .pageSize(3)
            .toolOutput(2)
            .token(3)
            .metadata(new MetadataLimits(2, 4, 7))
            .build();

    private final Scene stage = open().limitedTo(SMALL).play(Plot.ASKS_ONCE);

    /** Ids that this stage does not know: what is wrong in itself is refused before anybody looks for them. */
    private final Place at = Place.in(open());

    @Test
    @DisplayName("G01 a command that breaks limits is refused with every violation")
    void listsEveryViolation() {
        stage.needs(Capability.ADDITIONAL_MESSAGES);
        CreateRun command = stage.on(stage.thread("Hi"))
                .temperature(2.5)
                .instructions("12345")
                .additionalMessages(NewMessage.user("123456"))
                .metadata("colour", "red")
                .build();

        refuses(
                        () -> stage.runs().create(command),
                        "instructions",
                        "temperature",
                        "additional_messages[0].content[0].text",
                        "metadata[\"colour\"] (key)")
                .withMessageContaining("temperature")
                .withMessageContaining("2.5");
    }

    @Test
    @DisplayName("G01 the limits are those that the backend states, for every kind of command")
    void holdsTheLimits() {
        String thread = stage.thread("Hi");
        ToolAnswers answers = ToolAnswers.outputs(ToolOutput.of(at.pendingCall(), "123"));
        assertThat(stage.backend().limits()).isEqualTo(SMALL);

        refuses(() -> stage.thread("123456"), "messages[0].content[0].text");
        refuses(() -> stage.messages().create(thread, NewMessage.user("123456")), "content[0].text");
        refuses(() -> stage.runs().list(thread, PageRequest.ofSize(4), CallOptions.DEFAULT), "limit");
        refuses(() -> stage.runs().create(token(thread, "1234")), "token");
        refuses(() -> stage.runs().answer(at.busy(), answers), "tool_outputs[0].output");
        refuses(() -> stage.runs().modify(new ModifyRun(at.ended(), Metadata.of("k", "12345678"))), "metadata[\"k\"]");
    }

    @Test
    @DisplayName("G01 the limits hold for streams")
    void holdsTheLimitsOfStreams() {
        stage.needs(Capability.STREAMING, Capability.CREATE_WITH_THREAD);
        CreateRun command = stage.on(stage.thread("Hi")).instructions("12345").build();
        CreateThreadAndRun both =
                CreateThreadAndRun.by(stage.assistant()).instructions("12345").build();
        ToolAnswers answers = ToolAnswers.outputs(ToolOutput.of(at.pendingCall(), "123"));

        refuses(() -> stage.runs().stream(command), "instructions");
        refuses(() -> stage.runs().createWithThread(both), "instructions");
        refuses(() -> stage.runs().streamWithThread(both, CallOptions.DEFAULT), "instructions");
        refuses(() -> stage.runs().streamAnswer(at.busy(), answers), "tool_outputs[0].output");
    }

    @Test
    @DisplayName("G01 the limits hold for assistants")
    void holdsTheLimitsOfAssistants() {
        stage.needs(Capability.ASSISTANTS);
        Assistants assistants = stage.backend().assistants();
        CreateAssistant create =
                CreateAssistant.of("model-1").instructions("12345").build();
        ModifyAssistant modify =
                ModifyAssistant.of(at.assistant()).instructions("12345").build();

        refuses(() -> assistants.create(create), "instructions");
        refuses(() -> assistants.modify(modify), "instructions");
    }

    @Test
    @DisplayName("G01 the limits hold for changes of threads and messages")
    void holdsTheLimitsOfChanges() {
        stage.needs(Capability.MODIFY_MESSAGE);
        Metadata tooLong = Metadata.of("k", "12345678");

        refuses(() -> stage.threads().modify(ModifyThread.metadata(at.thread(), tooLong)), "metadata[\"k\"]");
        refuses(
                () -> stage.messages().modify(new ModifyMessage(at.thread(), at.message(), tooLong)),
                "metadata[\"k\"]");
    }

    @Test
    @DisplayName("G01 what just fits the limits is taken")
    void takesWhatFits() {
        String thread = stage.thread("12345");

        assertThat(stage.messages().create(thread, NewMessage.user("12345")).text())
                .isEqualTo("12345");
        assertThat(stage.runs()
                        .list(thread, PageRequest.ofSize(3), CallOptions.DEFAULT)
                        .items())
                .isEmpty();
        assertThat(stage.runs().create(token(thread, "123")).value().threadId()).isEqualTo(thread);
    }

    private CreateRun token(String thread, String token) {
        return stage.on(thread).token(token).build();
    }

    private ThrowableAssertAlternative<InvalidRequestException> refuses(ThrowingCallable call, String... paths) {
        return stage.refuses(call, paths);
    }
}
