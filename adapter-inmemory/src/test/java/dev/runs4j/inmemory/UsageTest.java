package dev.runs4j.inmemory;

import static dev.runs4j.inmemory.Script.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.run.TruncationStrategy;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.tool.CodeInterpreterCall;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens, one for every four code points begun. The question {@code Coat?} has two. */
class UsageTest {

    static Stream<Script> everyEnd() {
        CodeInterpreterCall code = new CodeInterpreterCall("", "print(1)", List.of(), Extras.NONE, Extras.NONE);
        return Stream.of(
                Script.answers("It rains."),
                Script.says("one").says("two").answers("three"),
                Script.uses(code).answers("x"),
                Script.writes("It will").fails(ErrorCode.SERVER_ERROR, "x"),
                Script.says("one").writes("It will").stopsIncomplete(IncompleteReason.CONTENT_FILTER),
                Script.writes("It will").neverEnds(),
                Script.fails(ErrorCode.SERVER_ERROR, "x"));
    }

    @ParameterizedTest
    @MethodSource("everyEnd")
    void whatARunHasUsedIsTheSumOfItsSteps(Script script) {
        Backstage stage = Backstage.playing(script);
        RunRef run = stage.run();
        stage.clock.advance(Duration.ofMinutes(10));

        Usage sum = stage.backend.runs().allSteps(run).stream()
                .map(RunStep::usage)
                .map(usage -> usage.orElseThrow())
                .reduce(Usage.of(0, 0), Usage::plus);
        assertThat(stage.get(run).usage()).contains(sum);
    }

    @Test
    void anAnswerReadsTheQuestionAndWritesItself() {
        Run ended = Backstage.playing(Script.answers("It rains.")).settledRun();

        assertThat(ended.usage()).contains(Usage.of(2, 3));
    }

    @Test
    void aTurnAfterARoundReadsTheCallAndItsOutputAsWell() {
        Backstage stage =
                Backstage.playing(Script.asks(call("lookup", "{\"id\":1}")).answers("It rains."));
        RunRef run = stage.settledRun().ref();
        assertThat(stage.get(run).usage()).isEmpty();

        Run ended = stage.answer(run, "call_0001_1", "red");

        assertThat(stage.backend.runs().step(run, "step_0001_1").usage()).contains(Usage.of(2, 4));
        assertThat(stage.backend.runs().step(run, "step_0001_2").usage()).contains(Usage.of(7, 3));
        assertThat(ended.usage()).contains(Usage.of(9, 7));
    }

    @Test
    void aCancelledRunHasUsedWhatItHadWritten() {
        Backstage stage = Backstage.playing(Script.writes("It will").neverEnds());
        RunRef run = stage.settledRun().ref();
        stage.backend.runs().cancel(run);

        assertThat(stage.settled(run).usage()).contains(Usage.of(2, 2));
    }

    @Test
    void instructionsAreRead() {
        assertThat(usage(Backstage.on("thread_0001").instructions("Be brief."))).isEqualTo(Usage.of(5, 1));
    }

    @Test
    void additionalMessagesAreRead() {
        assertThat(usage(Backstage.on("thread_0001").additionalMessages(NewMessage.user("Hurry!"))))
                .isEqualTo(Usage.of(4, 1));
    }

    @Test
    void messagesThatAreCutOffAreNotRead() {
        assertThat(usage(Backstage.on("thread_0001")
                        .additionalMessages(NewMessage.user("Hurry up, please!"))
                        .truncationStrategy(TruncationStrategy.lastMessages(1))))
                .isEqualTo(Usage.of(5, 1));
    }

    @Test
    void codePointsCountNotTheirHalves() {
        Run ended = Backstage.playing(Script.answers("\uD83D\uDE00".repeat(8))).settledRun();

        assertThat(ended.usage()).contains(Usage.of(2, 2));
    }

    private static Usage usage(CreateRun.Builder command) {
        Backstage stage = Backstage.playing(Script.answers("Yes"));
        stage.thread("Coat?");
        return stage.settled(stage.create(command)).usage().orElseThrow();
    }
}
