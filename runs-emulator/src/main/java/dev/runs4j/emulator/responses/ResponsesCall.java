package dev.runs4j.emulator.responses;

import tools.jackson.databind.node.ObjectNode;

/**
 * A call, as faults see it before it is checked.
 *
 * @param operation what is asked for
 * @param id the id of the response or conversation in the path; empty for none
 * @param body the body as it came, which may not be changed; an empty object for none
 */
public record ResponsesCall(ResponsesOperation operation, String id, ObjectNode body) {

    /** Shows what is asked for, and nothing of the body. */
    @Override
    public String toString() {
        return "ResponsesCall[" + operation + (id.isEmpty() ? "" : " " + id) + "]";
    }
}
