package dev.runs4j.responses.journal;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunOutcome;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.run.RunTimeline;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.CodeInterpreterTool;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Records of every shape, the same ones for a seed. */
final class RandomRecords {

    private static final List<RunStatus> STATUSES = new ArrayList<>(RunStatus.values());

    static {
        STATUSES.add(RunStatus.of("pausing"));
        STATUSES.add(RunStatus.of(""));
    }

    private final Random dice;

    RandomRecords(long seed) {
        this.dice = new Random(seed);
    }

    RunRecord run() {
        RunStatus status = pick(STATUSES);
        Run run = Run.builder(id("run"), id("thread"))
                .assistantId(maybe(() -> id("asst")))
                .status(status)
                .requiredAction(maybe(this::action))
                .timeline(timeline())
                .settings(settings())
                .outcome(new RunOutcome(
                        maybe(() -> new LastError(ErrorCode.of(text()), text(), extras())), null, maybe(this::usage)))
                .extras(extras())
                .build();
        return RunRecord.builder(run, id("print"), hop())
                .requestKey(maybe(() -> id("key")))
                .input(some(this::loose))
                .hops(oneOrMore(this::hop))
                .repair(status.isTerminal() ? pick(List.of(RepairState.values())) : RepairState.NONE)
                .build();
    }

    ThreadRecord thread() {
        return ThreadRecord.builder(id("thread"), pick(List.of(ContextMode.values())), time())
                .metadata(metadata())
                .toolResources(maybe(this::resources))
                .head(maybe(() -> id("resp")))
                .unsent(some(this::loose))
                .amends(some(this::output))
                .activeRun(maybe(() -> id("run")))
                .build();
    }

    private Hop hop() {
        return Hop.planned("none")
                .tries(oneOrMore(this::attempt))
                .anchor(pick(List.of(Anchor.UNKNOWN, Anchor.START, Anchor.at(id("msg")))))
                .answers(maybe(this::answers), maybe(this::text))
                .items(some(this::text))
                .calls(some(this::call))
                .usage(maybe(this::usage))
                .build();
    }

    private HopTry attempt() {
        TryPhase phase = pick(List.of(TryPhase.values()));
        String response = id("resp");
        return new HopTry(id("token"), phase, phase == TryPhase.ACKNOWLEDGED || dice.nextBoolean() ? response : null);
    }

    private ToolAnswers answers() {
        return new ToolAnswers(some(this::output), some(() -> new ToolApproval(text(), dice.nextBoolean(), texts())));
    }

    private ToolOutput output() {
        return ToolOutput.of(text(), text());
    }

    private ToolCall call() {
        return switch (dice.nextInt(3)) {
            case 0 -> FunctionCall.of(id("call"), text(), text());
            case 1 -> McpCall.of(id("call"), text(), text(), text());
            default -> new UnrecognisedToolCall(text(), text(), loose());
        };
    }

    private RequiredAction action() {
        return RequiredAction.outputs(oneOrMore(() -> FunctionCall.of(id("call"), text(), text())));
    }

    private RunTimeline timeline() {
        return RunTimeline.builder()
                .createdAt(maybe(this::time))
                .expiresAt(maybe(this::time))
                .startedAt(maybe(this::time))
                .completedAt(maybe(this::time))
                .build();
    }

    private RunSettings settings() {
        return RunSettings.builder()
                .model(maybe(this::text))
                .instructions(maybe(this::text))
                .tools(some(this::tool))
                .toolResources(maybe(this::resources))
                .temperature(maybe(dice::nextDouble))
                .maxPromptTokens(maybe(() -> dice.nextInt(100_000)))
                .parallelToolCalls(maybe(dice::nextBoolean))
                .build();
    }

    private ToolDefinition tool() {
        return dice.nextBoolean()
                ? CodeInterpreterTool.PLAIN
                : new FunctionTool(
                        FunctionSpec.named("pay").parameters(schema()).build(), extras());
    }

    private ToolResources resources() {
        return ToolResources.builder()
                .codeInterpreter(maybe(() -> new CodeInterpreterResources(some(this::text), extras())))
                .fileSearch(maybe(() -> FileSearchResources.of(id("vs"))))
                .extras(extras())
                .build();
    }

    private Usage usage() {
        return new Usage(dice.nextInt(), dice.nextLong(), dice.nextInt(9), extras());
    }

    private Metadata metadata() {
        return Metadata.read(texts(), extras());
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        some(this::text).forEach(value -> texts.put(id("key"), value));
        return texts;
    }

    private Extras extras() {
        Map<String, JsonText> extras = new LinkedHashMap<>();
        some(this::compact).forEach(value -> extras.put(id("extra"), value));
        return Extras.of(extras);
    }

    /** Not null, which is the same as none. */
    private JsonText schema() {
        return JsonText.of(pick(List.of("{}", "{\"type\":\"object\",\"properties\":{\"run\":{\"known\":1.50}}}")));
    }

    private JsonText compact() {
        return JsonText.of(pick(List.of(
                "null",
                "1.50",
                "-1e3",
                "[]",
                "[{\"run\":{\"known\":[1,2]}}]",
                "{\"a\":\"\\u0041 \u6f22 {}\"}",
                "true")));
    }

    /** JSON and what is none, with white space, which is nobody's business where it is kept as a text. */
    private JsonText loose() {
        return JsonText.of(pick(List.of(
                "{ \"type\" : \"message\" }", "\n[1, 2]\t", "\"\\ud83d\"", "no JSON", "{\"half\":\"\ud83d\"}")));
    }

    private Instant time() {
        return Instant.ofEpochSecond(dice.nextInt(), dice.nextInt(1_000_000_000));
    }

    private String id(String prefix) {
        return prefix + "_" + dice.nextInt(1_000_000) + pick(List.of("", " ", "\n", "\u00fc", "\ud83d\ude00", "\""));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int length = dice.nextInt(12); length > 0; length--) {
            text.append((char) (dice.nextInt(4) == 0 ? dice.nextInt(0x10000) : dice.nextInt(128)));
        }
        return text.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(dice.nextInt(from.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return dice.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> some(Supplier<T> value) {
        List<T> values = new ArrayList<>();
        while (dice.nextInt(3) > 0) {
            values.add(value.get());
        }
        return values;
    }

    private <T> List<T> oneOrMore(Supplier<T> value) {
        List<T> values = some(value);
        values.add(value.get());
        return values;
    }
}
