package dev.runs4j.azure.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.tool.FunctionSpec;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.stages.HttpStage;
import dev.runs4j.testkit.contract.Stage;
import org.junit.jupiter.api.Test;

/** An assistant that comes from another server may say that its functions are not strict, which Foundry has no word for. */
class LaxFunctionTest {

    @Test
    void foundryTakesAFunctionThatIsSaidToBeNotStrict() {
        FunctionSpec lax = FunctionSpec.named("weather").strict(false).build();
        try (Stage stage = HttpStage.of(AzureServices.FOUNDRY)) {
            Assistant made = stage.backend()
                    .assistants()
                    .create(CreateAssistant.of("gpt-4o")
                            .tools(FunctionTool.of(lax))
                            .build());

            assertThat(made.tools())
                    .containsExactly(
                            FunctionTool.of(FunctionSpec.named("weather").build()));
        }
    }
}
