package dev.runs4j.inmemory.rules;

import static dev.runs4j.inmemory.rules.RulesFixtureA.ASSISTANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.ReasoningEffort;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.JsonSchemaSpec;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.inmemory.Fault;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CapabilityRulesATest {

    private static final ToolAnswers APPROVALS = ToolAnswers.approvals(ToolApproval.approve("call_1"));

    static Stream<Arguments> needs() {
        Stream<Arguments> operations = Stream.of(
                        need(
                                Capability.STREAMING,
                                List.of("runs.stream", "runs.streamWithThread", "runs.streamAnswer")),
                        need(Capability.STREAM_RESUME, List.of("runs.resume")),
                        need(Capability.FIND_BY_TOKEN, List.of("runs.findByToken")),
                        need(Capability.CREATE_WITH_THREAD, List.of("runs.createWithThread", "runs.streamWithThread")),
                        need(Capability.LIST_THREADS, List.of("threads.list")),
                        need(Capability.MODIFY_MESSAGE, List.of("messages.modify")),
                        need(Capability.DELETE_MESSAGE, List.of("messages.delete")),
                        need(
                                Capability.ASSISTANTS,
                                EveryCallA.all()
                                        .map(EveryCallA::name)
                                        .filter(name -> name.startsWith("assistants."))
                                        .toList()))
                .flatMap(need -> need);
        return Stream.concat(operations, commands());
    }

    private static Stream<Arguments> need(Capability capability, List<String> operations) {
        return EveryCallA.all()
                .filter(call -> operations.contains(call.name()))
                .map(call -> Arguments.of(capability, call));
    }

    private static Stream<Arguments> commands() {
        return Stream.of(
                run(Capability.ADDITIONAL_MESSAGES, run -> run.additionalMessages(NewMessage.user("More"))),
                run(
                        Capability.RUN_TOOL_RESOURCES,
                        run -> run.toolResources(new ToolResources(null, FileSearchResources.of("vs_1"), Extras.NONE))),
                run(Capability.REASONING_EFFORT, run -> run.reasoningEffort(ReasoningEffort.LOW)),
                run(Capability.PROMPT_BUDGET, run -> run.maxPromptTokens(1000)),
                run(Capability.COMPLETION_BUDGET, run -> run.maxCompletionTokens(1000)),
                run(
                        Capability.TRUNCATION_LAST_MESSAGES,
                        run -> run.truncationStrategy(TruncationStrategy.lastMessages(2))),
                run(
                        Capability.JSON_SCHEMA_FORMAT,
                        run -> run.responseFormat(ResponseFormat.jsonSchema(JsonSchemaSpec.named("shape")
                                .schema(JsonText.of("{}"))
                                .build()))),
                run(
                        Capability.STRICT_FUNCTIONS,
                        run -> run.tools(FunctionTool.of(
                                FunctionSpec.named("lookup").strict(true).build()))),
                run(Capability.INCLUDE, run -> run.include(Set.of(Include.FILE_SEARCH_CONTENT))),
                call(
                        Capability.INCLUDE,
                        "runs.steps",
                        (b, at, o) ->
                                b.runs().steps(at.ended(), PageRequest.FIRST, Set.of(Include.FILE_SEARCH_CONTENT), o)),
                call(
                        Capability.TOOL_APPROVALS,
                        "runs.answer",
                        (b, at, o) -> b.runs().answer(at.busy(), APPROVALS, o)));
    }

    private static Arguments run(Capability capability, UnaryOperator<CreateRun.Builder> change) {
        return call(
                capability,
                "runs.create",
                (b, at, o) -> b.runs()
                        .create(
                                change.apply(CreateRun.on(at.thread()).by(ASSISTANT))
                                        .build(),
                                o));
    }

    private static Arguments call(Capability capability, String name, EveryCallA.Call call) {
        return Arguments.of(capability, new EveryCallA(name, true, List.of(), call));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("needs")
    @DisplayName("G02 what is not stated as a capability is refused before any call")
    void refusesWhatIsMissing(Capability missing, EveryCallA call) {
        PlaceA at = PlaceA.in(RulesFixtureA.playing(RulesFixtureA.ASKING));
        RulesFixtureA rules = RulesFixtureA.with(InMemoryBackend.builder().without(missing));
        Fault reached = rules.backend
                .faults()
                .failAny(() -> new BackendUnavailableException("reached", ErrorDetails.NONE, null))
                .always();

        assertThatExceptionOfType(UnsupportedFeatureException.class)
                .isThrownBy(() -> call.make(rules, at, CallOptions.DEFAULT))
                .satisfies(refusal -> assertThat(refusal.capability()).isEqualTo(missing))
                .satisfies(refusal -> assertThat(refusal.happened()).isEqualTo(Happened.NO))
                .withMessageContaining(missing.text());
        assertThat(reached.hits()).isZero();
        assertThat(rules.backend.ledger().accepted()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("needs")
    @DisplayName("G02 what is stated as a capability is let through")
    void letsThroughWhatIsStated(Capability stated, EveryCallA call) {
        RulesFixtureA rules = RulesFixtureA.with(InMemoryBackend.builder());
        Fault reached = rules.backend
                .faults()
                .failAny(() -> new BackendUnavailableException("reached", ErrorDetails.NONE, null))
                .always();

        assertThat(rules.backend.capabilities()).contains(stated);
        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() ->
                        call.make(rules, PlaceA.in(RulesFixtureA.playing(RulesFixtureA.ASKING)), CallOptions.DEFAULT));
        assertThat(reached.hits()).isEqualTo(1);
    }

    @Test
    @DisplayName("G02 a kind of tool that is not stated is refused, one that is stated is taken")
    void refusesToolsThatAreMissing() {
        RulesFixtureA rules = RulesFixtureA.with(
                InMemoryBackend.builder().without(Capability.ANY_TOOL).with(Capability.tool("file_search")));
        CreateRun.Builder run = CreateRun.on(rules.thread()).by(ASSISTANT);

        assertThatExceptionOfType(UnsupportedFeatureException.class)
                .isThrownBy(() -> rules.backend
                        .runs()
                        .create(run.tools(ToolDefinition.codeInterpreter()).build()))
                .satisfies(refusal -> assertThat(refusal.capability()).isEqualTo(Capability.tool("code_interpreter")));
        assertThat(rules.backend
                        .runs()
                        .create(run.tools(ToolDefinition.fileSearch()).build())
                        .value()
                        .settings()
                        .tools())
                .containsExactly(ToolDefinition.fileSearch());
    }
}
