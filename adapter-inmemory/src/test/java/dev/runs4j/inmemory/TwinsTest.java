package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.json.JsonForm;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.RunsJson;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamPull;
import dev.runs4j.ports.error.RunsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two backends to which the same happens under a virtual clock are equal to the byte, ids and times included. */
class TwinsTest {

    private static final RunsJson JSON = RunsJson.standard();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20260301, -1})
    void twoBackendsWithOneHistoryAreEqualToTheByte(long seed) {
        assertThat(history(seed, "")).as("seed %s", seed).isEqualTo(history(seed, ""));
    }

    @Test
    void anotherHistoryGivesAnotherState() {
        assertThat(history(1, "")).isNotEqualTo(history(2, ""));
    }

    @Test
    void aPrefixGoesIntoEveryIdAndChangesNothingElse() {
        assertThat(history(1, "b"))
                .isNotEqualTo(history(1, ""))
                .extracting(line -> line.replaceAll("(thread|run|step|call|msg)_b", "$1_"))
                .isEqualTo(history(1, ""));
    }

    @Test
    void idsAreCountedByTheirKindAndWithinTheirOwner() {
        Backstage stage = Backstage.open(setup -> setup.idPrefix("Ab")
                .script("asks", Script.says("Well").asks(Script.call("x", "{}")).answers("y")));
        stage.thread("other");
        Run waiting = stage.settledRun();

        assertThat(waiting.threadId()).isEqualTo("thread_Ab0002");
        assertThat(waiting.id()).isEqualTo("run_Ab0001");
        assertThat(stage.newest(waiting.ref()).id()).isEqualTo("msg_Ab0002_2");
        assertThat(waiting.pendingCalls().get(0).id()).isEqualTo("call_Ab0001_1");
        assertThat(stage.backend.runs().allSteps(waiting.ref()).stream().map(RunStep::id))
                .containsExactly("step_Ab0001_2", "step_Ab0001_1");
    }

    private static List<String> history(long seed, String prefix) {
        Backstage stage = Backstage.open(setup -> setup.idPrefix(prefix)
                .script("asks", run -> run.metadata().size() == 1, asks())
                .script("rest", Script.byDefault()));
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        List<String> threads = new ArrayList<>();
        threads.add(stage.thread("Coat?"));
        for (int i = 0; i < 120; i++) {
            try {
                happen(stage, random, threads, lines);
            } catch (RunsException refused) {
                lines.add(refused.getMessage());
            }
        }
        threads.forEach(thread -> write(stage, thread, lines));
        stage.backend.ledger().entries().forEach(entry -> lines.add(entry.toString()));
        return lines;
    }

    private static Script asks() {
        return Script.says("Let me see.")
                .asks(Script.call("lookup", "{\"id\":1}"))
                .answers(outputs -> "It is " + outputs.last() + ".");
    }

    private static void happen(Backstage stage, Random random, List<String> threads, List<String> lines) {
        String thread = threads.get(random.nextInt(threads.size()));
        switch (random.nextInt(8)) {
            case 0 -> threads.add(stage.thread("Coat " + random.nextInt(100) + "?"));
            case 1 -> stage.create(Backstage.on(thread));
            case 2 -> stage.create(Backstage.on(thread).metadata("kind", "order"));
            case 3 -> stream(stage, thread, lines);
            case 4 -> stage.backend.messages().create(thread, NewMessage.user("Umbrella?"));
            case 5 -> {
                Run newest = newest(stage, thread);
                stage.backend.runs().answer(newest.ref(), Backstage.all(newest, "red"));
            }
            case 6 -> stage.backend.runs().cancel(newest(stage, thread).ref());
            default -> stage.advanceMillis(random.nextInt(1500));
        }
    }

    private static void stream(Backstage stage, String thread, List<String> lines) {
        try (RunStream stream = stage.backend.runs().stream(Backstage.on(thread).build())) {
            stage.settle();
            while (stream.next(stage.clock.now()) instanceof StreamPull.Event pulled) {
                RunEvent event = pulled.event();
                lines.add(event.name() + " " + event);
            }
        }
    }

    private static Run newest(Backstage stage, String thread) {
        List<Run> runs = stage.backend.runs().listAll(thread).stream().toList();
        return runs.isEmpty() ? stage.get(stage.create(Backstage.on(thread))) : runs.get(0);
    }

    private static void write(Backstage stage, String thread, List<String> lines) {
        ConversationThread value = stage.backend.threads().get(thread);
        lines.add(JSON.write(JsonType.THREAD, value, JsonForm.STORAGE));
        for (Message message : stage.backend.messages().listAll(thread)) {
            lines.add(JSON.write(JsonType.MESSAGE, message, JsonForm.STORAGE));
        }
        for (Run run : stage.backend.runs().listAll(thread)) {
            lines.add(JSON.write(JsonType.RUN, run, JsonForm.STORAGE));
            for (RunStep step : stage.backend.runs().allSteps(run.ref())) {
                lines.add(JSON.write(JsonType.RUN_STEP, step, JsonForm.STORAGE));
            }
        }
    }
}
