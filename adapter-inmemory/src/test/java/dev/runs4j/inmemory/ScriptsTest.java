package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.RunRef;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which script a run plays, and what happens where there is none. */
class ScriptsTest {

    private final Backstage stage = Backstage.open();
    private final Scripts scripts = stage.backend.scripts();

    @Test
    void aRunPlaysTheFirstScriptThatMatches() {
        scripts.add("orders", run -> run.metadata().get("kind").equals(Optional.of("order")), says("order"))
                .add("rain", run -> run.lastUserText().contains("rain"), says("rain"))
                .add("rest", says("rest"));

        assertThat(answer("Is it rain?", "order")).isEqualTo("order");
        assertThat(answer("Is it rain?", "weather")).isEqualTo("rain");
        assertThat(answer("Is it sun?", "weather")).isEqualTo("rest");
    }

    @Test
    void aScriptIsChosenByItsThread() {
        String first = stage.thread("Hi");
        String other = stage.thread("Hi");
        scripts.add("first", run -> run.threadId().equals(first), says("for the first"))
                .add("rest", says("for others"));
        RunRef one = stage.create(Backstage.on(first));
        RunRef two = stage.create(Backstage.on(other));
        stage.settle();

        assertThat(stage.newestText(one)).isEqualTo("for the first");
        assertThat(stage.newestText(two)).isEqualTo("for others");
    }

    @Test
    void playsAreCountedByName() {
        scripts.add("once", says("x").times(1)).add("rest", says("y"));
        stage.run();
        stage.run();
        stage.run();

        assertThat(scripts.played("once")).isEqualTo(1);
        assertThat(scripts.played("rest")).isEqualTo(2);
        assertThat(scripts.played("nobody")).isZero();
    }

    @Test
    void aRunThatMatchesNothingIsRefusedByTheNamesOfTheScripts() {
        scripts.add("orders", run -> false, says("order")).add("refunds", run -> false, says("refund"));
        String thread = stage.thread("Hi");

        assertThatThrownBy(() -> stage.create(Backstage.on(thread).additionalMessages(NewMessage.user("more"))))
                .isInstanceOf(ScriptException.class)
                .hasMessage(
                        "No script is for this run (last message 'more', model 'in-memory', assistant 'asst_default');"
                                + " there are 'orders', 'refunds'. Add one for every run as the last, such as Script.byDefault(),"
                                + " in a file of scripts a rule with 'script: default', to let other runs do the usual.");
    }

    @Test
    void aRunThatMatchesNothingIsToldWithTheBeginningsOfWhatConditionsCompare() {
        scripts.add("orders", run -> false, says("order"));
        String thread = stage.thread("a".repeat(60) + "\uD83D\uDE00");

        assertThatThrownBy(() -> stage.create(
                        Backstage.on(thread).instructions("Be\nbrief.").metadata("customer", "c-7")))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("(last message '" + "a".repeat(60) + "...', model 'in-memory', assistant "
                        + "'asst_default', instructions 'Be brief.', metadata customer 'c-7')");
    }

    @Test
    void aRunThatMatchesNothingIsToldWhichScriptsArePlayedOut() {
        scripts.add(
                "once", run -> run.lastUserText().equals("Hi"), says("first").times(1));
        scripts.add("orders", run -> false, says("order"));
        assertThat(answer("Hi", "x")).isEqualTo("first");
        String thread = stage.thread("Bye");

        assertThatThrownBy(() -> stage.create(Backstage.on(thread)))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("there are 'once' (played 1 of 1), 'orders'.");
    }

    @Test
    void aRunThatMatchesNothingLeavesNothingBehind() {
        scripts.add("orders", run -> false, says("order"));
        String thread = stage.thread("Hi");
        assertThatThrownBy(() -> stage.create(Backstage.on(thread).additionalMessages(NewMessage.user("more"))))
                .isInstanceOf(ScriptException.class);

        assertThat(stage.backend.runs().listAll(thread)).isEmpty();
        assertThat(stage.texts(thread)).containsExactly("Hi");
        assertThat(stage.backend.ledger().entries(Operation.RUN_CREATE)).isEmpty();
        scripts.clear();
        assertThat(stage.get(stage.create(Backstage.on(thread))).status()).isEqualTo(RunStatus.QUEUED);
    }

    @Test
    void aRunWithItsThreadThatMatchesNothingLeavesNothingBehind() {
        scripts.add("orders", run -> false, says("order"));

        assertThatThrownBy(() -> stage.backend
                        .runs()
                        .createWithThread(CreateThreadAndRun.by(InMemoryBackend.DEFAULT_ASSISTANT)
                                .thread(CreateThread.with(NewMessage.user("Hi")))
                                .build()))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("No script is for this run (last message 'Hi', ");
        assertThat(stage.backend.threadCount()).isZero();
        assertThat(stage.backend.ledger().accepted()).isZero();
    }

    @Test
    void theDefaultCanStandBehindOtherScripts() {
        scripts.add("orders", run -> false, says("order")).add("usual", Script.byDefault());

        assertThat(answer("Hi", "x")).isEqualTo("You asked: Hi");
    }

    @Test
    void anExhaustedScriptIsRefusedByItsName() {
        scripts.add("once", says("first").times(1));
        assertThat(answer("Hi", "x")).isEqualTo("first");

        assertThatThrownBy(stage::run)
                .isInstanceOf(ScriptException.class)
                .hasMessage("Script 'once' matches RunRequest[on thread_0002 by asst_default] but is exhausted: "
                        + "played for 1 of 1 runs");
        assertThat(scripts.played("once")).isEqualTo(1);
    }

    @Test
    void anExhaustedScriptMakesRoomForTheNext() {
        scripts.add("first", says("first").times(2)).add("then", says("then"));

        assertThat(answer("Hi", "x")).isEqualTo("first");
        assertThat(answer("Hi", "x")).isEqualTo("first");
        assertThat(answer("Hi", "x")).isEqualTo("then");
    }

    @Test
    void aConditionThatThrowsIsNamed() {
        scripts.add(
                "orders",
                run -> {
                    throw new IllegalStateException("broken test");
                },
                says("x"));

        assertThatThrownBy(stage::run)
                .isInstanceOf(ScriptException.class)
                .hasMessage("The condition of script 'orders' failed for RunRequest[on thread_0001 by asst_default]")
                .hasRootCauseMessage("broken test");
    }

    @Test
    void twoScriptsOfOneNameAreRefused() {
        scripts.add("orders", says("x"));

        assertThatThrownBy(() -> scripts.add("orders", says("y")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name: a name of its own, but 'orders' is used already");
    }

    @Test
    void aScriptForNoRunsIsRefused() {
        assertThatThrownBy(() -> says("x").times(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("runs: at least 1, but was 0");
    }

    @Test
    void aRunKeepsItsScriptWhenScriptsAreCleared() {
        scripts.add("slow", says("slow"));
        RunRef run = stage.run();
        scripts.clear();
        stage.settle();

        assertThat(stage.newestText(run)).isEqualTo("slow");
        assertThat(stage.newestText(stage.settledRun().ref())).isEqualTo("You asked: Coat?");
    }

    private static Script says(String text) {
        return Script.answers(text);
    }

    private String answer(String question, String kind) {
        RunRef run = stage.create(Backstage.on(stage.thread(question)).metadata("kind", kind));
        stage.settle();
        return stage.newestText(run);
    }
}
