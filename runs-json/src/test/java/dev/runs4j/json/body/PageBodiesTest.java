package dev.runs4j.json.body;

import static dev.runs4j.json.body.Bodies.assertReads;
import static dev.runs4j.json.body.Weather.CREATED;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.ListBody;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages of lists. */
class PageBodiesTest {

    @Test
    void aPageOfRunsInTheOrderOfTheServer() {
        assertReads(
                JsonType.RUN_LIST,
                "page-of-runs",
                new ListBody<>(
                        List.of(
                                Run.builder("run_2", "thread_1")
                                        .status(RunStatus.COMPLETED)
                                        .build(),
                                Run.builder("run_1", "thread_1")
                                        .status(RunStatus.of("odd"))
                                        .build()),
                        Optional.of("run_2"),
                        Optional.of("run_1"),
                        Optional.of(true),
                        Extras.NONE));
    }

    @Test
    void anEmptyPageHasNullIds() {
        assertReads(
                JsonType.MESSAGE_LIST,
                "page-empty",
                new ListBody<>(List.of(), Optional.empty(), Optional.empty(), Optional.of(false), Extras.NONE));
    }

    @Test
    void someServersSendNothingButTheData() {
        assertReads(
                JsonType.STEP_LIST,
                "page-bare",
                new ListBody<>(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Extras.NONE));
    }

    @Test
    void someServersSendEmptyTextsForIdsOfAnEmptyPage() {
        assertReads(
                JsonType.ASSISTANT_LIST,
                "page-blank-ids",
                new ListBody<>(List.of(), Optional.of(""), Optional.of(""), Optional.of(false), Extras.NONE));
    }

    @Test
    void foundryListsThreadsWithoutAFirstId() {
        assertReads(
                JsonType.THREAD_LIST,
                "page-foundry",
                new ListBody<>(
                        List.of(ConversationThread.builder("thread_1")
                                .createdAt(CREATED)
                                .build()),
                        Optional.empty(),
                        Optional.of("thread_1"),
                        Optional.of(false),
                        Extras.of("total", JsonText.of("1"))));
    }
}
