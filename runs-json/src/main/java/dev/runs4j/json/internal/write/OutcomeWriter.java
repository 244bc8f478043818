package dev.runs4j.json.internal.write;

import static dev.runs4j.json.internal.write.Values.TEXT;
import static dev.runs4j.json.internal.write.Values.WHOLE;
import static dev.runs4j.json.internal.write.Values.WORD;

import dev.runs4j.domain.LastError;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.run.IncompleteDetails;

/** What came of a run, a step or a message. */
final class OutcomeWriter {

    private OutcomeWriter() {}

    static void error(JsonOut out, LastError error) {
        out.begin(error.extras());
        out.put("code", error.code(), WORD);
        out.put("message", error.message(), TEXT);
        out.end();
    }

    static void reason(JsonOut out, IncompleteDetails details) {
        out.begin(details.extras());
        out.put("reason", details.reason(), WORD);
        out.end();
    }

    static void messageReason(JsonOut out, MessageIncompleteDetails details) {
        out.begin(details.extras());
        out.put("reason", details.reason(), WORD);
        out.end();
    }

    static void usage(JsonOut out, Usage usage) {
        out.begin(usage.extras());
        out.put("prompt_tokens", usage.promptTokens(), WHOLE);
        out.put("completion_tokens", usage.completionTokens(), WHOLE);
        out.put("total_tokens", usage.totalTokens(), WHOLE);
        out.end();
    }
}
