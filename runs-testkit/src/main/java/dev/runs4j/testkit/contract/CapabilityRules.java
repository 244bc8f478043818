package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.ReasoningEffort;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.JsonSchemaSpec;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

abstract class CapabilityRules extends Rules {

    CapabilityRules(RunsBackendContract contract) {
        super(contract);
    }

    /** Ids that the stages below do not know: what a backend cannot do it refuses before it looks for them. */
    private final Place at = Place.in(open());

    private static final Capability FILE_SEARCH = Capability.tool("file_search");

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
                                EveryCall.all()
                                        .map(EveryCall::name)
                                        .filter(name -> name.startsWith("assistants."))
                                        .toList()))
                .flatMap(need -> need);
        return Stream.concat(operations, commands());
    }

    private static Stream<Arguments> need(Capability capability, List<String> operations) {
        return EveryCall.all()
                .filter(call -> operations.contains(call.name()))
                .map(call -> Arguments.of(capability, call));
    }

    private static Stream<Arguments> commands() {
        return Stream.of(
                        run(Capability.ADDITIONAL_MESSAGES, run -> run.additionalMessages(NewMessage.user("More"))),
                        run(
                                Capability.RUN_TOOL_RESOURCES,
                                run -> run.toolResources(
                                        new ToolResources(null, FileSearchResources.of("vs_1"), Extras.NONE))),
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
                                run -> run.tools(FunctionTool.of(FunctionSpec.named("lookup")
                                        .strict(true)
                                        .build()))),
                        run(Capability.INCLUDE, run -> run.include(Set.of(Include.FILE_SEARCH_CONTENT))),
                        Stream.of(call(
                                Capability.INCLUDE,
                                "runs.steps",
                                (b, at, o) -> b.runs()
                                        .steps(at.ended(), PageRequest.FIRST, Set.of(Include.FILE_SEARCH_CONTENT), o))),
                        Stream.of(call(
                                Capability.TOOL_APPROVALS,
                                "runs.answer",
                                (b, at, o) -> b.runs().answer(at.busy(), APPROVALS, o))))
                .flatMap(calls -> calls);
    }

    /** A run is created alike with and without a stream. */
    private static Stream<Arguments> run(Capability capability, UnaryOperator<CreateRun.Builder> change) {
        return Stream.of(
                call(capability, "runs.create", (b, at, o) -> b.runs().create(run(at, change), o)),
                call(capability, "runs.stream", (b, at, o) -> b.runs().stream(run(at, change), o)));
    }

    private static CreateRun run(Place at, UnaryOperator<CreateRun.Builder> change) {
        return change.apply(CreateRun.on(at.thread()).by(at.assistant())).build();
    }

    private static Arguments call(Capability capability, String name, EveryCall.Call call) {
        return Arguments.of(capability, new EveryCall(name, true, List.of(), call));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("needs")
    @DisplayName("G02 what is not stated as a capability is refused before any call")
    void refusesWhatIsMissing(Capability missing, EveryCall call) {
        Scene stage = withoutIfNeedBe(missing);
        List<Object> before = Snapshot.of(stage);

        refused(missing, call, stage);

        assertThat(Snapshot.of(stage)).isEqualTo(before);
    }

    /** A backend that lacks it anyway shows the refusal without any means of the stage. */
    private Scene withoutIfNeedBe(Capability missing) {
        Scene stage = open();
        return stage.can(missing) ? stage.without(missing) : stage;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("needs")
    @DisplayName("G02 what is not stated as a capability does not reach the server")
    void sendsNothingThatIsMissing(Capability missing, EveryCall call) {
        Scene stage = withoutIfNeedBe(missing);
        LongSupplier reached = stage.cutOff();

        refused(missing, call, stage);

        assertThat(reached.getAsLong()).isZero();
        assertThat(stage.acceptedWrites()).isZero();
    }

    private static Set<Capability> union(Capability missing, Set<Capability> needs) {
        Set<Capability> all = new HashSet<>(needs);
        all.add(missing);
        return all;
    }

    private void refused(Capability missing, EveryCall call, Scene stage) {
        assertThat(stage.backend().capabilities()).doesNotContain(missing);
        assertThatExceptionOfType(UnsupportedFeatureException.class)
                .isThrownBy(() -> call.make(stage, at, CallOptions.DEFAULT))
                .satisfies(refusal -> assertThat(stage.can(refusal.capability()))
                        .as("states " + refusal.capability())
                        .isFalse())
                .satisfies(refusal -> assertThat(refusal.capability()).isIn(union(missing, call.needs())))
                .satisfies(refusal -> assertThat(refusal.happened()).isEqualTo(Happened.NO))
                .satisfies(refusal -> assertThat(refusal)
                        .hasMessageContaining(refusal.capability().text()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("needs")
    @DisplayName("G02 what is stated as a capability is let through")
    void letsThroughWhatIsStated(Capability stated, EveryCall call) {
        Scene stage = open().needs(stated).needs(call.needs());
        LongSupplier reached = stage.cutOff();

        assertThatExceptionOfType(BackendUnavailableException.class)
                .isThrownBy(() -> call.make(stage, at, CallOptions.DEFAULT));
        assertThat(reached.getAsLong()).isPositive();
    }

    @Test
    @DisplayName("G02 a kind of tool that is not stated is refused, one that is stated is taken")
    void refusesToolsThatAreMissing() {
        Scene stage = open().needs(FILE_SEARCH).offering(Set.of(FILE_SEARCH));
        CreateRun.Builder run = stage.on(stage.thread());

        assertThatExceptionOfType(UnsupportedFeatureException.class)
                .isThrownBy(() -> stage.runs()
                        .create(run.tools(ToolDefinition.codeInterpreter()).build()))
                .satisfies(refusal -> assertThat(refusal.capability()).isEqualTo(Capability.tool("code_interpreter")));
        Run created = stage.runs()
                .create(run.tools(ToolDefinition.fileSearch()).build())
                .value();
        assertThat(created.settings().tools()).containsExactly(ToolDefinition.fileSearch());
    }

    @Test
    @DisplayName("G02 a kind of tool is refused where no kind is stated")
    void refusesEveryKindOfTool() {
        Scene stage = withoutTools();
        CreateRun.Builder run = stage.on(stage.thread());

        refusesCodeInterpreter(() ->
                stage.runs().create(run.tools(ToolDefinition.codeInterpreter()).build()));
    }

    private Scene withoutTools() {
        Scene stage = open();
        Capability[] tools = stage.backend().capabilities().stream()
                .filter(stated -> stated.isTool() || stated.equals(Capability.ANY_TOOL))
                .toArray(Capability[]::new);
        return tools.length == 0 ? stage : stage.without(tools);
    }

    @Test
    @DisplayName("G02 a kind of tool that is not stated is refused for assistants, too")
    void refusesAssistantsWithToolsThatAreMissing() {
        Assistants assistants = open().needs(Capability.ASSISTANTS, FILE_SEARCH)
                .offering(Set.of(Capability.ASSISTANTS, FILE_SEARCH))
                .backend()
                .assistants();
        String id = assistants
                .create(CreateAssistant.of("model-1")
                        .tools(ToolDefinition.fileSearch())
                        .build())
                .id();

        refusesCodeInterpreter(() -> assistants.create(CreateAssistant.of("model-1")
                .tools(ToolDefinition.codeInterpreter())
                .build()));
        refusesCodeInterpreter(() -> assistants.modify(
                ModifyAssistant.of(id).tools(ToolDefinition.codeInterpreter()).build()));

        assertThat(assistants.get(id).tools()).containsExactly(ToolDefinition.fileSearch());
    }

    private static void refusesCodeInterpreter(ThrowingCallable call) {
        assertThatExceptionOfType(UnsupportedFeatureException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.capability()).isEqualTo(Capability.tool("code_interpreter")));
    }

    @Test
    @DisplayName("G02 a backend without any capability does what every backend does")
    void needsNoCapabilityForTheRest() {
        Scene bare = open().offering(Set.of()).play(Plot.ASKS_ONCE);
        assertThat(bare.backend().capabilities()).isEmpty();

        RunRef run = bare.settledRun();
        bare.answer(run, "one");
        bare.settled(run);

        assertThat(bare.texts(run.threadId())).containsExactly("Hi", "Found one");
        assertThat(bare.steps(run)).hasSize(2);
        assertThat(bare.threads().delete(run.threadId()).deleted()).isTrue();
    }
}
