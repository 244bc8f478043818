package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.NewVectorStore;
import dev.runs4j.domain.tool.ToolResources;
import java.util.List;
import org.junit.jupiter.api.Test;

class VectorStoresTest {

    private static final ToolResources NEW_STORE = new ToolResources(
            null,
            new FileSearchResources(
                    List.of(), List.of(new NewVectorStore(List.of("file-1"), null, null, Extras.NONE)), Extras.NONE),
            Extras.NONE);

    private static ToolResources store(String id) {
        return new ToolResources(null, FileSearchResources.of(id), Extras.NONE);
    }

    @Test
    void aStoreThatIsMadeWithAThreadOrAnAssistantHasAnId() {
        try (InMemoryBackend backend = InMemoryBackend.create()) {
            assertThat(backend.threads()
                            .create(CreateThread.builder()
                                    .toolResources(NEW_STORE)
                                    .build())
                            .toolResources())
                    .contains(store("vs_thread_0001_1"));
            assertThat(backend.assistants()
                            .create(CreateAssistant.of("m")
                                    .toolResources(NEW_STORE)
                                    .build())
                            .toolResources())
                    .contains(store("vs_asst_0001_1"));
        }
    }

    @Test
    void anExistingStoreKeepsItsId() {
        try (InMemoryBackend backend = InMemoryBackend.create()) {
            assertThat(backend.threads()
                            .create(CreateThread.builder()
                                    .toolResources(store("vs_9"))
                                    .build())
                            .toolResources())
                    .contains(store("vs_9"));
        }
    }
}
