package dev.runs4j.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewVectorStoreTest {

    private static final Metadata CASE = Metadata.of("case", "4711");
    private static final ChunkingStrategy FIXED = new ChunkingStrategy.Static(800, 400, Extras.NONE, Extras.NONE);

    private static NewVectorStore store(List<String> files, ChunkingStrategy chunking, Metadata metadata) {
        return new NewVectorStore(files, chunking, metadata, Extras.NONE);
    }

    @Test
    void everyPartIsKept() {
        NewVectorStore store = store(List.of("file-1"), ChunkingStrategy.AUTO, CASE);

        assertThat(store.fileIds()).containsExactly("file-1").isUnmodifiable();
        assertThat(store.chunkingStrategy()).contains(ChunkingStrategy.AUTO);
        assertThat(store.metadata()).contains(CASE);
        assertThat(store.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void chunkingAndMetadataMayBeMissing() {
        NewVectorStore store = store(List.of(), null, null);

        assertThat(store.chunkingStrategy()).isEmpty();
        assertThat(store.metadata()).isEmpty();
    }

    @Test
    void filesAreCopied() {
        List<String> given = new ArrayList<>(List.of("file-1"));
        NewVectorStore store = store(given, null, null);

        given.clear();

        assertThat(store.fileIds()).containsExactly("file-1");
    }

    @Test
    void everyPartCountsInEquality() {
        Equality.assertValue(
                () -> store(List.of("file-1"), FIXED, CASE),
                store(List.of("file-2"), FIXED, CASE),
                store(List.of("file-1"), null, CASE),
                store(List.of("file-1"), FIXED, null),
                new NewVectorStore(List.of("file-1"), FIXED, CASE, Samples.EXTRAS));
    }

    @Test
    void everyPartOfAStrategyCountsInEquality() {
        Equality.assertValue(() -> new ChunkingStrategy.Auto(Extras.NONE), new ChunkingStrategy.Auto(Samples.EXTRAS));
        Equality.assertValue(
                () -> new ChunkingStrategy.Static(800, 400, Extras.NONE, Extras.NONE),
                new ChunkingStrategy.Static(900, 400, Extras.NONE, Extras.NONE),
                new ChunkingStrategy.Static(800, 300, Extras.NONE, Extras.NONE),
                new ChunkingStrategy.Static(800, 400, Samples.EXTRAS, Extras.NONE),
                new ChunkingStrategy.Static(800, 400, Extras.NONE, Samples.EXTRAS));
        Equality.assertValue(
                () -> new ChunkingStrategy.Unrecognised(JsonText.of("{\"type\":\"other\"}")),
                new ChunkingStrategy.Unrecognised(JsonText.EMPTY_OBJECT));
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> store(null, null, null));
        assertThatNullPointerException()
                .isThrownBy(() -> new NewVectorStore(List.of(), null, null, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new ChunkingStrategy.Auto(null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new ChunkingStrategy.Static(800, 400, null, Extras.NONE))
                .withMessage("staticExtras");
        assertThatNullPointerException()
                .isThrownBy(() -> new ChunkingStrategy.Static(800, 400, Extras.NONE, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new ChunkingStrategy.Unrecognised(null))
                .withMessage("json");
    }

    @Test
    void textShowsTheNumberOfFilesOnly() {
        assertThat(store(List.of("file-1", "file-2"), null, Metadata.of("case", "secret")))
                .hasToString("NewVectorStore[2 files]");
    }
}
