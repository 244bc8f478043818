package dev.runs4j.domain.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Samples;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.ToolResources;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationThreadTest {

    private static final Instant CREATED = Instant.ofEpochSecond(1_700_000_000);
    private static final ToolResources RESOURCES =
            new ToolResources(CodeInterpreterResources.of(List.of("file-1")), null, Extras.NONE);

    private static ConversationThread.Builder full() {
        return ConversationThread.builder("thread_1")
                .createdAt(CREATED)
                .toolResources(RESOURCES)
                .metadata(Metadata.of("case", "4711"))
                .extras(Samples.EXTRAS);
    }

    @Test
    void aThreadNeedsNothingButAnId() {
        ConversationThread thread = ConversationThread.builder("thread_1").build();

        assertThat(thread.id()).isEqualTo("thread_1");
        assertThat(thread.createdAt()).isEmpty();
        assertThat(thread.toolResources()).isEmpty();
        assertThat(thread.metadata()).isEqualTo(Metadata.EMPTY);
        assertThat(thread.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void everyPartIsKept() {
        ConversationThread thread = full().build();

        assertThat(thread.createdAt()).contains(CREATED);
        assertThat(thread.toolResources()).contains(RESOURCES);
        assertThat(thread.metadata()).isEqualTo(Metadata.of("case", "4711"));
        assertThat(thread.extras()).isEqualTo(Samples.EXTRAS);
    }

    @Test
    void aCopyByBuilderIsEqual() {
        ConversationThread thread = full().build();

        assertThat(thread.toBuilder().build()).isNotSameAs(thread).isEqualTo(thread);
    }

    @Test
    void nullClearsOptionalParts() {
        ConversationThread cleared = full().createdAt(null).toolResources(null).build();

        assertThat(cleared.createdAt()).isEmpty();
        assertThat(cleared.toolResources()).isEmpty();
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> full().build(),
                full().createdAt(null).build(),
                full().toolResources(null).build(),
                full().metadata(Metadata.EMPTY).build(),
                full().extras(Extras.NONE).build());
        Equality.assertValue(
                () -> ConversationThread.builder("thread_1").build(),
                ConversationThread.builder("thread_2").build());
    }

    @Test
    void nullIsRefusedWhereAPartIsNotOptional() {
        ConversationThread.Builder builder = full();

        assertThatNullPointerException()
                .isThrownBy(() -> ConversationThread.builder(null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.metadata(null))
                .withMessage("metadata");
        assertThatNullPointerException().isThrownBy(() -> builder.extras(null)).withMessage("extras");
    }

    @Test
    void textShowsTheIdOnly() {
        assertThat(full().build()).hasToString("ConversationThread[thread_1]");
    }

    @Test
    void theObjectIsTheWiresName() {
        assertThat(ConversationThread.OBJECT).isEqualTo("thread");
    }
}
