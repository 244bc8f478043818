package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateAssistant;
import org.junit.jupiter.api.Test;

class RegisteredAssistantTest {

    @Test
    void aNewAssistantGetsAnIdThatIsFree() {
        InMemoryBackend backend = InMemoryBackend.builder()
                .assistant("asst_0001", "gpt-x")
                .assistant("asst_0002", "gpt-y")
                .build();

        Assistant made = backend.assistants().create(CreateAssistant.of("gpt-z").build());

        assertThat(made.id()).isEqualTo("asst_0003");
        assertThat(backend.assistants().get("asst_0001").model()).contains("gpt-x");
        assertThat(backend.assistants().get("asst_0002").model()).contains("gpt-y");
    }

    @Test
    void anIdCanBeRegisteredOnce() {
        InMemoryBuilder builder = InMemoryBackend.builder().assistant("helper", "gpt-x");

        assertThatThrownBy(() -> builder.assistant("helper", "gpt-y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id: an id of its own, but 'helper' is used already");
    }

    @Test
    void theIdOfTheDefaultAssistantIsTaken() {
        InMemoryBuilder builder = InMemoryBackend.builder().assistant("asst_default", "gpt-x");

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id: an id of its own, but 'asst_default' is used already");
    }

    @Test
    void theIdOfTheDefaultAssistantIsFreeWhereThatIsLeftOut() {
        InMemoryBackend backend = InMemoryBackend.builder()
                .assistant("asst_default", "gpt-x")
                .withoutDefaultAssistant()
                .build();

        assertThat(backend.assistants().get("asst_default").model()).contains("gpt-x");
    }
}
