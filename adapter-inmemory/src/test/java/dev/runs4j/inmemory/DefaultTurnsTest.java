package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.JsonSchemaSpec;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.domain.tool.ToolChoice;
import dev.runs4j.domain.tool.ToolDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What runs do without any script. */
class DefaultTurnsTest {

    private static final ToolDefinition WEATHER = ToolDefinition.function("weather", "Forecast", JsonText.of("""
                    {"type":"object","required":["city","days","unit"],"properties":{
                     "city":{"type":"string"},"days":{"type":"integer","minimum":3},
                     "unit":{"enum":["celsius","kelvin"]},"note":{"type":"string"}}}"""));
    private static final ToolDefinition TIME = ToolDefinition.function("time", "Clock", JsonText.of("{}"));

    private final Backstage stage = Backstage.open();

    @Test
    void aRunWithoutToolsAnswersTheNewestUserMessage() {
        String thread = stage.thread("Coat?");
        stage.backend.messages().create(thread, NewMessage.user("Umbrella?"));
        stage.backend.messages().create(thread, NewMessage.assistant("Wait"));

        assertThat(answer(Backstage.on(thread))).isEqualTo("You asked: Umbrella?");
    }

    @Test
    void aRunOnAnEmptyThreadSaysThatNothingWasAsked() {
        String thread = stage.backend.threads().create().id();

        assertThat(answer(Backstage.on(thread))).isEqualTo("Nothing was asked.");
    }

    @Test
    void everyFunctionIsCalledOnceWithArgumentsThatFitItsSchema() {
        Run waiting = waiting(on().tools(WEATHER, TIME));

        assertThat(waiting.pendingCalls())
                .containsExactly(
                        FunctionCall.of(
                                "call_0001_1", "weather", "{\"city\":\"city\",\"days\":3,\"unit\":\"celsius\"}"),
                        FunctionCall.of("call_0001_2", "time", "{}"));
        assertThat(stage.answer(waiting.ref(), "call_0001_1", "rain", "call_0001_2", "noon")
                        .status())
                .isEqualTo(RunStatus.COMPLETED);
        assertThat(stage.newestText(waiting.ref())).isEqualTo("You asked: Coat?\nweather said: rain\ntime said: noon");
    }

    @Test
    void argumentsAreAnObjectWhereTheFunctionHasNoParametersAndWhereItsSchemaIsStrange() {
        ToolDefinition bare = new FunctionTool(FunctionSpec.named("bare").build(), Extras.NONE);
        ToolDefinition text = ToolDefinition.function("text", "Odd", JsonText.of("{\"type\":\"string\"}"));

        assertThat(waiting(on().tools(bare, text, TIME)).pendingCalls())
                .containsExactly(
                        FunctionCall.of("call_0001_1", "bare", "{}"),
                        FunctionCall.of("call_0001_2", "text", "{}"),
                        FunctionCall.of("call_0001_3", "time", "{}"));
    }

    @Test
    void withoutParallelCallsTheyComeOneAfterTheOther() {
        Run waiting = waiting(on().tools(WEATHER, TIME).parallelToolCalls(false));
        assertThat(names(waiting)).containsExactly("weather");

        Run next = stage.answer(waiting.ref(), "call_0001_1", "rain");
        assertThat(names(next)).containsExactly("time");
        stage.answer(waiting.ref(), "call_0001_2", "noon");
        assertThat(stage.newestText(waiting.ref())).isEqualTo("You asked: Coat?\nweather said: rain\ntime said: noon");
    }

    @Test
    void aNamedToolChoiceCallsThatFunctionOnly() {
        assertThat(names(waiting(on().tools(WEATHER, TIME).toolChoice(ToolChoice.function("time")))))
                .containsExactly("time");
    }

    @Test
    void aToolChoiceOfNoneCallsNothing() {
        assertThat(answer(on().tools(WEATHER).toolChoice(ToolChoice.NONE))).isEqualTo("You asked: Coat?");
    }

    @Test
    void aRequiredToolChoiceCallsAll() {
        assertThat(names(waiting(on().tools(WEATHER, TIME).toolChoice(ToolChoice.REQUIRED))))
                .containsExactly("weather", "time");
    }

    @Test
    void toolsOfTheServerAreNotAskedFor() {
        assertThat(answer(on().tools(ToolDefinition.codeInterpreter(), ToolDefinition.fileSearch())))
                .isEqualTo("You asked: Coat?");
    }

    @Test
    void theToolsOfTheAssistantAreCalledUnlessTheRunHasItsOwn() {
        Backstage own = Backstage.open(setup -> setup.assistant("asst_weather", "gpt-x", WEATHER));
        String thread = own.thread("Coat?");
        RunRef usual = own.backend
                .runs()
                .create(CreateRun.on(thread).by("asst_weather").build())
                .value()
                .ref();
        assertThat(names(own.settled(usual))).containsExactly("weather");

        RunRef other = own.backend
                .runs()
                .create(CreateRun.on(own.thread("Coat?"))
                        .by("asst_weather")
                        .tools(TIME)
                        .build())
                .value()
                .ref();
        assertThat(names(own.settled(other))).containsExactly("time");
    }

    @Test
    void anAnswerIsAnObjectWhereJsonIsWanted() {
        assertThat(answer(on().responseFormat(ResponseFormat.JSON_OBJECT)))
                .isEqualTo("{\"answer\":\"You asked: Coat?\"}");
    }

    @Test
    void anAnswerFitsTheSchemaThatIsWanted() {
        JsonSchemaSpec spec = JsonSchemaSpec.named("coat")
                .schema(JsonText.of("{\"type\":\"object\",\"properties\":{\"needed\":{\"type\":\"boolean\"}}}"))
                .build();

        assertThat(answer(on().responseFormat(ResponseFormat.jsonSchema(spec)))).isEqualTo("{\"needed\":true}");
    }

    private CreateRun.Builder on() {
        return Backstage.on(stage.thread("Coat?"));
    }

    private Run waiting(CreateRun.Builder command) {
        Run waiting = stage.settled(stage.create(command));
        assertThat(waiting.status()).isEqualTo(RunStatus.REQUIRES_ACTION);
        return waiting;
    }

    private String answer(CreateRun.Builder command) {
        RunRef run = stage.create(command);
        assertThat(stage.settled(run).status()).isEqualTo(RunStatus.COMPLETED);
        return stage.newestText(run);
    }

    private static List<String> names(Run run) {
        return run.pendingCalls().stream()
                .map((ToolCall call) -> ((FunctionCall) call).name())
                .toList();
    }
}
