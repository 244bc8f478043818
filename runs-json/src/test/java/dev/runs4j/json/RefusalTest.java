package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.command.Command;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.message.Attachment;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.CodeInterpreterTool;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.domain.tool.UnrecognisedTool;
import dev.runs4j.ports.error.InvalidRequestException;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not written, and how that is told. */
class RefusalTest {

    private static final RunsJson JSON = RunsJson.standard();
    private static final Extras X = Extras.of("x", JsonText.of("1"));

    private static InvalidRequestException refused(Command command) {
        return catchThrowableOfType(InvalidRequestException.class, () -> JSON.writeRequest(command));
    }

    private static InvalidRequestException refused(ToolDefinition... tools) {
        return refused(CreateRun.on("thread_1").by("asst_1").tools(tools).build());
    }

    @Test
    void extrasOfARequestAreNamedWithTheirPaths() {
        InvalidRequestException error = refused(
                CodeInterpreterTool.PLAIN,
                new CodeInterpreterTool(X),
                new FunctionTool(
                        FunctionSpec.named("f")
                                .extras(Extras.of("odd name", JsonText.of("1")))
                                .build(),
                        X));

        assertThat(error.violations())
                .extracting(Violation::path)
                .containsExactly("tools[1].x", "tools[2].x", "tools[2].function[\"odd name\"]");
        assertThat(error)
                .hasMessageContaining("tools[1].x: no member of this name, but was one that was read from a server");
    }

    @Test
    void extrasDeepInsideAThreadAreNamedToo() {
        NewMessage message = NewMessage.builder(Role.USER)
                .text("Hi")
                .attachments(List.of(new Attachment("file-1", List.of(), X)))
                .build();

        InvalidRequestException error = refused(CreateThreadAndRun.by("asst_1")
                .thread(CreateThread.with(NewMessage.user("first"), message))
                .toolResources(new ToolResources(new CodeInterpreterResources(List.of(), X), null, Extras.NONE))
                .build());

        assertThat(error.violations())
                .extracting(Violation::path)
                .containsExactly("thread.messages[1].attachments[0].x", "tool_resources.code_interpreter.x");
    }

    @Test
    void metadataThatIsNoTextIsRefused() {
        Metadata metadata = Metadata.read(Map.of("a", "b"), Extras.of("n", JsonText.of("1")));

        assertThat(refused(new ModifyRun(new RunRef("thread_1", "run_1"), metadata))
                        .violations())
                .extracting(Violation::path)
                .containsExactly("metadata.n");
    }

    @Test
    void metadataOfAMessageIsRefusedAtItsPlace() {
        NewMessage message = NewMessage.builder(Role.USER)
                .text("Hi")
                .metadata(Metadata.read(Map.of(), X))
                .build();

        assertThat(refused(new CreateMessage("thread_1", message)).violations())
                .extracting(Violation::path)
                .containsExactly("metadata.x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | broken JSON at byte 1",
                "{} {} | more than one value",
                "1 2 | more than one value",
                "{'a':1} | broken JSON at byte 1",
                "secret | broken JSON at byte",
                "{}} | broken JSON at byte 2",
                "// no | broken JSON at byte 0",
                "[1,] | broken JSON at byte 3",
            })
    void aSchemaThatIsNotJsonIsRefusedWithItsPath(String text, String problem) {
        InvalidRequestException error = refused(FunctionTool.of(
                FunctionSpec.named("f").parameters(JsonText.of(text)).build()));

        assertThat(error.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo("tools[0].function.parameters");
            assertThat(violation.actual()).startsWith(problem).doesNotContain("secret");
        });
    }

    @Test
    void anUnrecognisedToolMustBeJson() {
        assertThat(refused(new UnrecognisedTool("x", JsonText.of("nope"))).violations())
                .extracting(Violation::path)
                .containsExactly("tools[0]");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        InvalidRequestException error = refused(
                new CodeInterpreterTool(X),
                FunctionTool.of(
                        FunctionSpec.named("f").parameters(JsonText.of("{")).build()));

        assertThat(error.violations()).hasSize(2);
    }

    @Test
    void anExtraThatIsNotJsonIsRefusedInStorage() {
        Run run = Run.builder("run_1", "thread_1")
                .extras(Extras.of("x", JsonText.of("{")))
                .build();

        InvalidRequestException error = catchThrowableOfType(
                InvalidRequestException.class, () -> JSON.write(JsonType.RUN, run, JsonForm.STORAGE));

        assertThat(error.violations()).extracting(Violation::path).containsExactly("x");
        assertThat(JSON.write(JsonType.RUN, run, JsonForm.RESOURCE)).doesNotContain("\"x\"");
    }

    @Test
    void aNumberThatJsonDoesNotHaveIsRefused() {
        Run run = Run.builder("run_1", "thread_1")
                .settings(RunSettings.builder().temperature(Double.NaN).build())
                .build();

        InvalidRequestException error = catchThrowableOfType(
                InvalidRequestException.class, () -> JSON.write(JsonType.RUN, run, JsonForm.RESOURCE));

        assertThat(error.violations()).containsExactly(new Violation("temperature", "a finite number", "NaN"));
    }

    @Test
    void nothingIsWrittenOfWhatIsRefused() {
        Run run = Run.builder("run_1", "thread_1")
                .extras(Extras.of("x", JsonText.of("{")))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        InvalidRequestException error = catchThrowableOfType(
                InvalidRequestException.class, () -> JSON.write(JsonType.RUN, run, JsonForm.STORAGE, out));

        assertThat(error).isNotNull();
        assertThat(out.size()).isZero();
    }

    @Test
    void atTheRootTheValueItselfIsNamed() {
        InvalidRequestException error = catchThrowableOfType(
                InvalidRequestException.class,
                () -> JSON.write(JsonType.TOOL, new UnrecognisedTool("x", JsonText.of("nope")), JsonForm.STORAGE));

        assertThat(error.violations()).extracting(Violation::path).containsExactly("the value");
    }
}
