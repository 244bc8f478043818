package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Violation;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.ToolResources;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes of runs, threads and messages. */
class ModifyTest {

    private static final RunRef RUN = RunRef.of("thread_1", "run_1");
    private static final Metadata FINE = Metadata.of("case", "4711");
    private static final Metadata LONG = Metadata.read(Map.of("case", "v".repeat(513)), Extras.NONE);
    private static final Violation TOO_LONG =
            new Violation("metadata[\"case\"]", "at most 512 characters", "513 characters");
    private static final ToolResources MANY_FILES =
            new ToolResources(CodeInterpreterResources.of(Collections.nCopies(21, "file-1")), null, Extras.NONE);

    @Test
    void everyBackendChangesRunsAndThreads() {
        assertThat(new ModifyRun(RUN, FINE).needs()).isEmpty();
        assertThat(ModifyThread.metadata("thread_1", FINE).needs()).isEmpty();
    }

    @Test
    void changingAMessageIsACapability() {
        assertThat(new ModifyMessage("thread_1", "msg_1", FINE).needs()).containsExactly(Capability.MODIFY_MESSAGE);
    }

    @Test
    void metadataWithinTheLimitsIsWell() {
        assertThat(new ModifyRun(RUN, FINE).check(Limits.OFFICIAL)).isEmpty();
        assertThat(ModifyThread.metadata("thread_1", FINE).check(Limits.OFFICIAL))
                .isEmpty();
        assertThat(new ModifyMessage("thread_1", "msg_1", FINE).check(Limits.OFFICIAL))
                .isEmpty();
    }

    @Test
    void metadataOverALimitIsReported() {
        assertThat(new ModifyRun(RUN, LONG).check(Limits.OFFICIAL)).containsExactly(TOO_LONG);
        assertThat(ModifyThread.metadata("thread_1", LONG).check(Limits.OFFICIAL))
                .containsExactly(TOO_LONG);
        assertThat(new ModifyMessage("thread_1", "msg_1", LONG).check(Limits.OFFICIAL))
                .containsExactly(TOO_LONG);
    }

    @Test
    void everythingWrongIsListedAtOnce() {
        assertThat(new ModifyThread("", Change.to(LONG), Change.to(MANY_FILES)).check(Limits.OFFICIAL))
                .containsExactly(
                        new Violation("thread_id", "an id that is not blank", "empty"),
                        TOO_LONG,
                        new Violation("tool_resources.code_interpreter.file_ids", "at most 20 files", "21 files"));
        assertThat(new ModifyMessage(" ", "", LONG).check(Limits.OFFICIAL))
                .containsExactly(
                        new Violation("thread_id", "an id that is not blank", "blank"),
                        new Violation("message_id", "an id that is not blank", "empty"),
                        TOO_LONG);
    }

    @Test
    void theIdsOfARunAreChecked() {
        assertThat(new ModifyRun(RunRef.of("a\nb", "c\u0000d"), LONG).check(Limits.OFFICIAL))
                .containsExactly(
                        new Violation("thread_id", "an id without control characters", "an id with one"),
                        new Violation("run_id", "an id without control characters", "an id with one"),
                        TOO_LONG);
    }

    @Test
    void whatIsKeptOrClearedBreaksNoLimit() {
        assertThat(new ModifyThread("thread_1", Change.clear(), Change.keep()).check(Limits.OFFICIAL))
                .isEmpty();
        assertThat(new ModifyThread("thread_1", Change.keep(), Change.clear()).check(Limits.OFFICIAL))
                .isEmpty();
    }

    @Test
    void replacingMetadataLeavesTheRest() {
        ModifyThread command = ModifyThread.metadata("thread_1", FINE);

        assertThat(command.metadata()).isEqualTo(Change.to(FINE));
        assertThat(command.toolResources().isKeep()).isTrue();
    }

    @Test
    void textShowsNoPairs() {
        Metadata secret = Metadata.of("case", "secret");

        assertThat(new ModifyRun(RUN, secret).toString()).doesNotContain("secret");
        assertThat(ModifyThread.metadata("thread_1", secret).toString()).doesNotContain("secret");
        assertThat(new ModifyMessage("thread_1", "msg_1", secret).toString()).doesNotContain("secret");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> new ModifyRun(null, FINE))
                .withMessage("run");
        assertThatNullPointerException()
                .isThrownBy(() -> new ModifyRun(RUN, null))
                .withMessage("metadata");
        assertThatNullPointerException()
                .isThrownBy(() -> new ModifyThread(null, Change.keep(), Change.keep()))
                .withMessage("threadId");
        assertThatNullPointerException()
                .isThrownBy(() -> new ModifyThread("thread_1", null, Change.keep()))
                .withMessage("metadata");
        assertThatNullPointerException()
                .isThrownBy(() -> new ModifyThread("thread_1", Change.keep(), null))
                .withMessage("toolResources");
        assertThatNullPointerException()
                .isThrownBy(() -> new ModifyMessage(null, "msg_1", FINE))
                .withMessage("threadId");
        assertThatNullPointerException()
                .isThrownBy(() -> new ModifyMessage("thread_1", null, FINE))
                .withMessage("messageId");
        assertThatNullPointerException()
                .isThrownBy(() -> new ModifyMessage("thread_1", "msg_1", null))
                .withMessage("metadata");
    }
}
