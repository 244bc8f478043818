package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.run.Run;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.ScriptException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which runs a rule of a script file is for. */
class ScriptConditionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order                             | order            | yes",
                "order                             | an order         | no",
                "{ equals: order }                 | order            | yes",
                "{ equals: order }                 | Order            | no",
                "{ contains: order }               | my order, please | yes",
                "{ contains: order }               | my ORDER         | no",
                "{ matches: 'o[a-z]+r' }           | my order         | yes",
                "{ matches: '^o[a-z]+r$' }         | my order         | no",
                "{ matches: '(?i)ORDER' }          | my order         | yes",
                "{ contains: or, matches: 'der$' } | order            | yes",
                "{ contains: or, matches: 'der$' } | orders           | no"
            })
    void theLastMessageIsCompared(String condition, String question, String answer) {
        try (Played played = Played.when("{ last_message: " + condition + " }")) {
            assertThat(played.texts(played.run(question))).containsExactly(answer);
        }
    }

    @Test
    void theMetadataOfTheRunAreComparedAllOfThem() {
        try (Played played = Played.when("{ metadata: { customer: c-7, 'a key': { contains: b } } }")) {
            Run both = played.run("?", Metadata.of("customer", "c-7").with("a key", "abc"));
            Run one = played.run("?", Metadata.of("customer", "c-7"));
            Run other = played.run("?", Metadata.of("customer", "c-8").with("a key", "abc"));

            assertThat(played.texts(both)).containsExactly("yes");
            assertThat(played.texts(one)).containsExactly("no");
            assertThat(played.texts(other)).containsExactly("no");
        }
    }

    @Test
    void anAbsentValueHoldsNoCondition() {
        try (Played played = Played.when("{ metadata: { customer: { matches: '.*' } } }")) {
            assertThat(played.texts(played.run("?"))).containsExactly("no");
        }
    }

    @Test
    void theModelIsTheRunsOwnElseTheAssistants() {
        try (Played played = Played.when("{ model: gpt-4o }")) {
            Run assistants = played.run(CreateRun.on(played.thread("?")).by("asst_other"));
            Run own =
                    played.run(CreateRun.on(played.thread("?")).by("asst_other").model("other"));

            assertThat(played.texts(assistants)).containsExactly("yes");
            assertThat(played.texts(own)).containsExactly("no");
        }
    }

    @Test
    void theAssistantIsComparedById() {
        try (Played played = Played.when("{ assistant: asst_other }")) {
            Run other = played.run(CreateRun.on(played.thread("?")).by("asst_other"));

            assertThat(played.texts(other)).containsExactly("yes");
            assertThat(played.texts(played.run("?"))).containsExactly("no");
        }
    }

    @Test
    void theInstructionsOfTheRunAreCompared() {
        try (Played played = Played.when("{ instructions: { contains: patient } }")) {
            Run patient = played.run(CreateRun.on(played.thread("?"))
                    .by(InMemoryBackend.DEFAULT_ASSISTANT)
                    .instructions("Be patient."));

            assertThat(played.texts(patient)).containsExactly("yes");
            assertThat(played.texts(played.run("?"))).containsExactly("no");
        }
    }

    @Test
    void allConditionsMustHold() {
        try (Played played = Played.when("{ last_message: hello, metadata: { a: b } }")) {
            assertThat(played.texts(played.run("hello", Metadata.of("a", "b")))).containsExactly("yes");
            assertThat(played.texts(played.run("hello"))).containsExactly("no");
            assertThat(played.texts(played.run("bye", Metadata.of("a", "b")))).containsExactly("no");
        }
    }

    @Test
    void anEmptyWhenIsForEveryRun() {
        try (Played played = Played.file("rules: [{ when: {}, script: [answers: 'yes'] }]")) {
            assertThat(played.texts(played.run("?"))).containsExactly("yes");
        }
    }

    @Test
    void anExpressionThatWouldTakeForEverEndsTheCreationInstead() {
        try (Played played = Played.when("{ last_message: { matches: '(.*)(.*)(.*)(.*)(.*)z' } }")) {
            String thread = played.thread("a".repeat(200));

            assertThatThrownBy(() -> played.run(CreateRun.on(thread).by(InMemoryBackend.DEFAULT_ASSISTANT)))
                    .isInstanceOf(ScriptException.class)
                    .hasRootCauseMessage("read more than 5000000 times");
        }
    }

    @Test
    void anExpressionThatWouldGoTooDeepEndsTheCreationInstead() {
        try (Played played = Played.when("{ last_message: { matches: '^(a|b)*$' } }")) {
            String thread = played.thread("ab".repeat(100_000));

            assertThatThrownBy(() -> played.run(CreateRun.on(thread).by(InMemoryBackend.DEFAULT_ASSISTANT)))
                    .isInstanceOf(ScriptException.class)
                    .hasStackTraceContaining("the expression '^(a|b)*$' takes too much work for this text");
        }
    }
}
