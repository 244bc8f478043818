package dev.runs4j.emulator.internal.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address, and what each method does there. */
enum Place {
    ASSISTANTS(Operation.LIST_ASSISTANTS, Operation.CREATE_ASSISTANT, null),
    ASSISTANT(Operation.GET_ASSISTANT, Operation.MODIFY_ASSISTANT, Operation.DELETE_ASSISTANT),
    THREADS(null, Operation.CREATE_THREAD, null),
    LISTED_THREADS(Operation.LIST_THREADS, Operation.CREATE_THREAD, null),
    THREAD_AND_RUN(null, Operation.CREATE_THREAD_AND_RUN, null),
    THREAD(Operation.GET_THREAD, Operation.MODIFY_THREAD, Operation.DELETE_THREAD),
    MESSAGES(Operation.LIST_MESSAGES, Operation.CREATE_MESSAGE, null),
    MESSAGE(Operation.GET_MESSAGE, Operation.MODIFY_MESSAGE, Operation.DELETE_MESSAGE),
    RUNS(Operation.LIST_RUNS, Operation.CREATE_RUN, null),
    RUN(Operation.GET_RUN, Operation.MODIFY_RUN, null),
    CANCEL(null, Operation.CANCEL_RUN, null),
    SUBMIT(null, Operation.SUBMIT_TOOL_OUTPUTS, null),
    STEPS(Operation.LIST_RUN_STEPS, null, null),
    STEP(Operation.GET_RUN_STEP, null, null);

    private final @Nullable Operation get;
    private final @Nullable Operation post;
    private final @Nullable Operation delete;

    Place(@Nullable Operation get, @Nullable Operation post, @Nullable Operation delete) {
        this.get = get;
        this.post = post;
        this.delete = delete;
    }

    Optional<Operation> operation(String method) {
        return Optional.ofNullable(
                switch (method) {
                    case "GET" -> get;
                    case "POST" -> post;
                    case "DELETE" -> delete;
                    default -> null;
                });
    }

    /** {@return the methods that do something here, as the header {@code Allow} lists them} */
    String allowed() {
        StringBuilder methods = new StringBuilder();
        append(methods, get, "GET");
        append(methods, post, "POST");
        append(methods, delete, "DELETE");
        return methods.toString();
    }

    private static void append(StringBuilder methods, @Nullable Operation operation, String method) {
        if (operation != null) {
            methods.append(methods.isEmpty() ? "" : ", ").append(method);
        }
    }
}
