package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A modelled member of an unusable type is kept under its name, is absent otherwise, and survives storage. */
class UnusableMembersTest {

    private static final RunsJson JSON = RunsJson.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "object | \"assistant.run\"",
                "object | 5",
                "created_at | \"yesterday\"",
                "created_at | true",
                "expires_at | {}",
                "status | 5",
                "assistant_id | [\"asst_1\"]",
                "required_action | \"none\"",
                "last_error | \"boom\"",
                "incomplete_details | 7",
                "usage | \"x\"",
                "metadata | []",
                "model | 4",
                "instructions | {\"text\":\"Be brief.\"}",
                "tools | {}",
                "tool_resources | []",
                "file_ids | \"file-1\"",
                "file_ids | [\"file-1\",2]",
                "file_ids | [\"file-1\",null]",
                "temperature | \"warm\"",
                "temperature | 1e999",
                "top_p | []",
                "max_prompt_tokens | 1.5",
                "max_prompt_tokens | 4294967296",
                "max_completion_tokens | \"16\"",
                "truncation_strategy | \"auto\"",
                "parallel_tool_calls | \"true\"",
                "parallel_tool_calls | 1",
            })
    void anUnusableMemberOfARunIsKeptAndSurvivesStorage(String name, String value) {
        String json = "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"" + name + "\":" + value + "}";
        Run expected = Run.builder("run_1", "thread_1")
                .status(RunStatus.of(""))
                .extras(Extras.of(name, JsonText.of(value)))
                .build();

        Run run = JSON.read(JsonType.RUN, json);

        assertThat(run).isEqualTo(expected);
        assertThat(JSON.read(JsonType.RUN, JSON.write(JsonType.RUN, run, JsonForm.STORAGE)))
                .isEqualTo(expected);
    }

    @Test
    void inStorageTheKeptValueStandsInThePlaceOfTheModelledOne() {
        Run run = JSON.read(JsonType.RUN, "{\"id\":\"run_1\",\"object\":\"assistant.run\",\"metadata\":[]}");

        assertThat(JSON.write(JsonType.RUN, run, JsonForm.STORAGE))
                .isEqualTo(
                        "{\"id\":\"run_1\",\"thread_id\":\"\",\"status\":\"\",\"object\":\"assistant.run\",\"metadata\":[]}");
    }

    @Test
    void aResourceShowsTheModelledValueInstead() {
        Run run = JSON.read(JsonType.RUN, "{\"id\":\"run_1\",\"object\":\"assistant.run\",\"metadata\":[]}");

        assertThat(JSON.write(JsonType.RUN, run, JsonForm.RESOURCE))
                .contains("\"object\":\"thread.run\"")
                .contains("\"metadata\":{}")
                .doesNotContain("assistant.run");
    }

    @Test
    void aNumberThatIsTooLongForItsFieldIsKeptInFull() {
        Run run = JSON.read(JsonType.RUN, "{\"id\":\"run_1\",\"created_at\":99999999999999999999999999}");

        assertThat(run.timeline().createdAt()).isEmpty();
        assertThat(run.extras()).isEqualTo(Extras.of("created_at", JsonText.of("99999999999999999999999999")));
    }

    @Test
    void aNumberWithAnAbsurdExponentIsKeptAndCostsNothing() {
        Run run = JSON.read(
                JsonType.RUN, "{\"id\":\"run_1\",\"created_at\":1e999999999,\"max_prompt_tokens\":1e999999999}");

        assertThat(run.extras().asMap())
                .containsEntry("created_at", JsonText.of("1e999999999"))
                .containsEntry("max_prompt_tokens", JsonText.of("1e999999999"));
    }

    @Test
    void anExponentBeyondAllReasonIsNoErrorEither() {
        Run run = JSON.read(
                JsonType.RUN, "{\"id\":\"run_1\",\"created_at\":1e99999999999,\"temperature\":1e99999999999}");

        assertThat(run.extras().asMap()).containsOnlyKeys("created_at", "temperature");
    }
}
