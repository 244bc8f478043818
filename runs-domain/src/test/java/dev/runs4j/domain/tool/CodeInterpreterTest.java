package dev.runs4j.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeInterpreterTest {

    private static final CodeInterpreterOutput LOGS = new CodeInterpreterOutput.Logs("42", Extras.NONE);

    private static CodeInterpreterCall call(String id, String input, List<CodeInterpreterOutput> outputs) {
        return new CodeInterpreterCall(id, input, outputs, Extras.NONE, Extras.NONE);
    }

    @Test
    void theKindIsTheWiresName() {
        assertThat(ToolDefinition.codeInterpreter().type()).isEqualTo("code_interpreter");
        assertThat(call("call_1", "6 * 7", List.of()).type()).isEqualTo("code_interpreter");
    }

    @Test
    void extrasOfAToolCountInEquality() {
        Equality.assertValue(() -> new CodeInterpreterTool(Extras.NONE), new CodeInterpreterTool(Samples.EXTRAS));
        assertThat(ToolDefinition.codeInterpreter()).isEqualTo(new CodeInterpreterTool(Extras.NONE));
    }

    @Test
    void everyPartOfACallCountsInEquality() {
        Equality.assertValue(
                () -> call("call_1", "6 * 7", List.of(LOGS)),
                call("call_2", "6 * 7", List.of(LOGS)),
                call("call_1", "6 * 9", List.of(LOGS)),
                call("call_1", "6 * 7", List.of()),
                new CodeInterpreterCall("call_1", "6 * 7", List.of(LOGS), Samples.EXTRAS, Extras.NONE),
                new CodeInterpreterCall("call_1", "6 * 7", List.of(LOGS), Extras.NONE, Samples.EXTRAS));
    }

    @Test
    void everyPartOfAnOutputCountsInEquality() {
        Equality.assertValue(
                () -> new CodeInterpreterOutput.Logs("42", Extras.NONE),
                new CodeInterpreterOutput.Logs("54", Extras.NONE),
                new CodeInterpreterOutput.Logs("42", Samples.EXTRAS));
        Equality.assertValue(
                () -> new CodeInterpreterOutput.Image("file-1", Extras.NONE, Extras.NONE),
                new CodeInterpreterOutput.Image("file-2", Extras.NONE, Extras.NONE),
                new CodeInterpreterOutput.Image("file-1", Samples.EXTRAS, Extras.NONE),
                new CodeInterpreterOutput.Image("file-1", Extras.NONE, Samples.EXTRAS));
        Equality.assertValue(
                () -> new CodeInterpreterOutput.Unrecognised("table", JsonText.EMPTY_OBJECT),
                new CodeInterpreterOutput.Unrecognised("", JsonText.EMPTY_OBJECT),
                new CodeInterpreterOutput.Unrecognised("table", JsonText.of("{ }")));
    }

    @Test
    void everyPartOfResourcesCountsInEquality() {
        Equality.assertValue(
                () -> CodeInterpreterResources.of(List.of("file-1")),
                CodeInterpreterResources.of(List.of("file-2")),
                new CodeInterpreterResources(List.of("file-1"), Samples.EXTRAS));
    }

    @Test
    void listsAreCopied() {
        List<CodeInterpreterOutput> outputs = new ArrayList<>(List.of(LOGS));
        List<String> files = new ArrayList<>(List.of("file-1"));
        CodeInterpreterCall call = call("call_1", "6 * 7", outputs);
        CodeInterpreterResources resources = CodeInterpreterResources.of(files);

        outputs.clear();
        files.clear();

        assertThat(call.outputs()).containsExactly(LOGS).isUnmodifiable();
        assertThat(resources.fileIds()).containsExactly("file-1").isUnmodifiable();
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> call(null, "6 * 7", List.of()))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> call("call_1", null, List.of()))
                .withMessage("input");
        assertThatNullPointerException().isThrownBy(() -> call("call_1", "6 * 7", null));
        assertThatNullPointerException()
                .isThrownBy(() -> new CodeInterpreterTool(null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new CodeInterpreterOutput.Logs(null, Extras.NONE))
                .withMessage("logs");
        assertThatNullPointerException()
                .isThrownBy(() -> new CodeInterpreterOutput.Image(null, Extras.NONE, Extras.NONE))
                .withMessage("fileId");
        assertThatNullPointerException()
                .isThrownBy(() -> new CodeInterpreterOutput.Unrecognised("table", null))
                .withMessage("json");
    }

    @Test
    void textShowsNeitherCodeNorLogs() {
        assertThat(call("call_1", "secret", List.of(LOGS))).hasToString("CodeInterpreterCall[call_1]");
        assertThat(new CodeInterpreterOutput.Logs("secret", Extras.NONE)).hasToString("Logs[6 chars]");
        assertThat(new CodeInterpreterOutput.Unrecognised("table", JsonText.of("\"secret\"")))
                .hasToString("Unrecognised[type=table, json=JsonText[8 chars]]");
    }
}
