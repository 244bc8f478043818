package dev.runs4j.driver;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.OpenText;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.error.RunsException;
import org.jspecify.annotations.Nullable;

/**
 * A run has ended, but not with a whole answer. Thrown by {@link RunEnding#orThrow()} only. The server's own words are in
 * {@link #details()}, not in the message, since they may quote content.
 */
public final class RunNotCompletedException extends RunsException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable RunEnding ending;
    private final String threadId;
    private final String runId;

    RunNotCompletedException(RunEnding ending) {
        super(message(ending.run()), details(ending), null);
        this.ending = ending;
        this.threadId = ending.run().threadId();
        this.runId = ending.run().id();
    }

    /** {@return the run} */
    public RunRef run() {
        return RunRef.of(threadId, runId);
    }

    /**
     * {@return how the run ended}
     *
     * @throws IllegalStateException when this exception was serialised and read again, which only keeps its message and {@link #run()}
     */
    public RunEnding ending() {
        if (ending == null) {
            throw new IllegalStateException("The ending of " + run() + " was not serialised with its exception");
        }
        return ending;
    }

    /** {@return false: the run has ended; another one may do better} */
    @Override
    public boolean isRetryable() {
        return false;
    }

    /** {@return {@link Happened#UNKNOWN}: the run has worked, and may have left messages and called tools} */
    @Override
    public Happened happened() {
        return Happened.UNKNOWN;
    }

    private static String message(Run run) {
        String reason = run.incompleteDetails()
                .flatMap(IncompleteDetails::reason)
                .map(OpenText::text)
                .map(text -> ": " + text)
                .orElse("");
        return "Run " + run.ref() + " ended " + run.status() + reason;
    }

    private static ErrorDetails details(RunEnding ending) {
        ErrorDetails.Builder details = ErrorDetails.builder().requestIds(ending.requestIds());
        ending.run().lastError().ifPresent(error -> details.code(code(error)).serverMessage(error.message()));
        return details.build();
    }

    private static String code(LastError error) {
        ErrorCode code = error.code();
        return code.text();
    }
}
