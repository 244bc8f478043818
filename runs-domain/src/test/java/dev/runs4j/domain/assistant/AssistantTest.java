package dev.runs4j.domain.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Samples;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.ResponseFormat;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.domain.tool.ToolResources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssistantTest {

    private static final Instant CREATED = Instant.ofEpochSecond(1_700_000_000);
    private static final ToolResources RESOURCES = new ToolResources(null, FileSearchResources.of("vs_1"), Extras.NONE);

    private static Assistant.Builder full() {
        return Assistant.builder("asst_1")
                .createdAt(CREATED)
                .name("Weather")
                .description("Knows what to wear")
                .model("gpt-4o")
                .instructions("Answer in one line.")
                .tools(List.of(ToolDefinition.codeInterpreter()))
                .toolResources(RESOURCES)
                .metadata(Metadata.of("case", "4711"))
                .temperature(0.5)
                .topP(0.9)
                .responseFormat(ResponseFormat.AUTO)
                .extras(Samples.EXTRAS);
    }

    @Test
    void anAssistantNeedsNothingButAnId() {
        Assistant assistant = Assistant.builder("asst_1").build();

        assertThat(assistant.id()).isEqualTo("asst_1");
        assertThat(assistant.createdAt()).isEmpty();
        assertThat(assistant.name()).isEmpty();
        assertThat(assistant.description()).isEmpty();
        assertThat(assistant.model()).isEmpty();
        assertThat(assistant.instructions()).isEmpty();
        assertThat(assistant.tools()).isEmpty();
        assertThat(assistant.toolResources()).isEmpty();
        assertThat(assistant.metadata()).isEqualTo(Metadata.EMPTY);
        assertThat(assistant.temperature()).isEmpty();
        assertThat(assistant.topP()).isEmpty();
        assertThat(assistant.responseFormat()).isEmpty();
        assertThat(assistant.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void everyPartIsKept() {
        Assistant assistant = full().build();

        assertThat(assistant.createdAt()).contains(CREATED);
        assertThat(assistant.name()).contains("Weather");
        assertThat(assistant.description()).contains("Knows what to wear");
        assertThat(assistant.model()).contains("gpt-4o");
        assertThat(assistant.instructions()).contains("Answer in one line.");
        assertThat(assistant.tools()).containsExactly(ToolDefinition.codeInterpreter());
        assertThat(assistant.toolResources()).contains(RESOURCES);
        assertThat(assistant.metadata()).isEqualTo(Metadata.of("case", "4711"));
        assertThat(assistant.temperature()).contains(0.5);
        assertThat(assistant.topP()).contains(0.9);
        assertThat(assistant.responseFormat()).contains(ResponseFormat.AUTO);
        assertThat(assistant.extras()).isEqualTo(Samples.EXTRAS);
    }

    @Test
    void aCopyByBuilderIsEqual() {
        Assistant assistant = full().build();

        assertThat(assistant.toBuilder().build()).isNotSameAs(assistant).isEqualTo(assistant);
    }

    @Test
    void nullClearsOptionalParts() {
        Assistant cleared = full().createdAt(null)
                .name(null)
                .description(null)
                .model(null)
                .instructions(null)
                .tools(List.of())
                .toolResources(null)
                .metadata(Metadata.EMPTY)
                .temperature(null)
                .topP(null)
                .responseFormat(null)
                .extras(Extras.NONE)
                .build();

        assertThat(cleared).isEqualTo(Assistant.builder("asst_1").build());
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> full().build(),
                full().createdAt(null).build(),
                full().name("Rain").build(),
                full().description(null).build(),
                full().model("gpt-4o-mini").build(),
                full().instructions("").build(),
                full().tools(List.of()).build(),
                full().toolResources(null).build(),
                full().metadata(Metadata.EMPTY).build(),
                full().temperature(0.6).build(),
                full().topP(1.0).build(),
                full().responseFormat(ResponseFormat.TEXT).build(),
                full().extras(Extras.NONE).build());
        Equality.assertValue(
                () -> Assistant.builder("asst_1").build(),
                Assistant.builder("asst_2").build());
    }

    @Test
    void toolsAreCopied() {
        List<ToolDefinition> given = new ArrayList<>(List.of(ToolDefinition.fileSearch()));
        Assistant assistant = full().tools(given).build();

        given.clear();

        assertThat(assistant.tools())
                .containsExactly(ToolDefinition.fileSearch())
                .isUnmodifiable();
    }

    @Test
    void nullIsRefusedWhereAPartIsNotOptional() {
        Assistant.Builder builder = full();

        assertThatNullPointerException()
                .isThrownBy(() -> Assistant.builder(null))
                .withMessage("id");
        assertThatNullPointerException().isThrownBy(() -> builder.tools(null));
        assertThatNullPointerException()
                .isThrownBy(() -> builder.metadata(null))
                .withMessage("metadata");
        assertThatNullPointerException().isThrownBy(() -> builder.extras(null)).withMessage("extras");
    }

    @Test
    void textShowsTheIdOnly() {
        assertThat(full().build()).hasToString("Assistant[asst_1]");
    }

    @Test
    void theObjectIsTheWiresName() {
        assertThat(Assistant.OBJECT).isEqualTo("assistant");
    }
}
