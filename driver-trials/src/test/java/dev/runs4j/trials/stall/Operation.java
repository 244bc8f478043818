package dev.runs4j.trials.stall;

import java.util.Arrays;
import java.util.Optional;

/** What a drive asks a server for. */
enum Operation {
    /** Creates a run, as a stream or not. */
    CREATE("POST .*/runs"),
    /** Reads a run. */
    READ("GET .*/runs/[^/]+"),
    /** Lists runs, such as to find one by its token. */
    LIST("GET .*/runs"),
    /** Answers a run, with a stream or not. */
    ANSWER("POST .*/runs/[^/]+/submit_tool_outputs"),
    /** Cancels a run. */
    CANCEL("POST .*/runs/[^/]+/cancel"),
    /** Lists messages. */
    MESSAGES("GET .*/messages"),
    /** Lists steps. */
    STEPS("GET .*/runs/[^/]+/steps");

    private final String pattern;

    Operation(String pattern) {
        this.pattern = pattern;
    }

    /**
     * Says what a request asks for.
     *
     * @param request method and path, with a blank between them
     */
    static Optional<Operation> of(String request) {
        return Arrays.stream(values())
                .filter(operation -> request.matches(operation.pattern))
                .findFirst();
    }
}
