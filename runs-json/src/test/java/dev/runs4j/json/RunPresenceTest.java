package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.UnrecognisedTool;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members that real servers leave out, null or fill against the official schema; whole bodies of such runs are read elsewhere. */
class RunPresenceTest {

    private static final RunsJson JSON = RunsJson.standard();

    private static Run with(String members) {
        return JSON.read(JsonType.RUN, "{\"id\":\"run_1\",\"thread_id\":\"thread_1\"," + members + "}");
    }

    @Test
    void budgetsTruncationAndDetailsAreMissingInCancelAnswers() {
        Run run = with("\"status\":\"cancelling\"");

        assertThat(run.settings().maxPromptTokens()).isEmpty();
        assertThat(run.settings().truncationStrategy()).isEmpty();
        assertThat(run.incompleteDetails()).isEmpty();
    }

    @Test
    void expiresAtIsNullOnFinishedRuns() {
        assertThat(with("\"expires_at\":null").timeline().expiresAt()).isEmpty();
    }

    @Test
    void instructionsAreNull() {
        assertThat(with("\"instructions\":null").settings().instructions()).isEmpty();
    }

    @Test
    void metadataIsNullEmptyOrAbsent() {
        assertThat(with("\"metadata\":null").metadata()).isEqualTo(Metadata.EMPTY);
        assertThat(with("\"metadata\":{}").metadata()).isEqualTo(Metadata.EMPTY);
        assertThat(with("\"x\":1").metadata()).isEqualTo(Metadata.EMPTY);
    }

    @Test
    void anErrorHasNullParts() {
        assertThat(with("\"last_error\":{\"code\":null,\"message\":null}").lastError())
                .contains(LastError.of(ErrorCode.of(""), ""));
    }

    @Test
    void objectIsAssistantRunInTheFirstDays() {
        Run run = with("\"object\":\"assistant.run\"");

        assertThat(run.extras()).isEqualTo(Extras.of("object", JsonText.of("\"assistant.run\"")));
        assertThat(JSON.write(JsonType.RUN, run, JsonForm.STORAGE)).contains("\"object\":\"assistant.run\"");
    }

    @Test
    void theVeryFirstSpellingOfRetrievalIsKept() {
        assertThat(with("\"tools\":[{\"type\":\"retreival\"}]").settings().tools())
                .isEqualTo(List.of(new UnrecognisedTool("retreival", JsonText.of("{\"type\":\"retreival\"}"))));
    }

    @Test
    void timesBeyond2038AreRead() {
        assertThat(with("\"created_at\":2147483648").timeline().createdAt())
                .contains(Instant.parse("2038-01-19T03:14:08Z"));
    }

    @Test
    void usageIsThereBeforeTheEndAndItsTotalNeedNotAddUp() {
        assertThat(with("\"status\":\"requires_action\","
                                + "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1,\"total_tokens\":9}")
                        .usage())
                .hasValueSatisfying(usage -> assertThat(usage.totalTokens()).isEqualTo(9));
    }
}
