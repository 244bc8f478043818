package dev.runs4j.emulator.responses;

/** The kinds of servers of the Responses API that there are, and what each of them has. */
public enum ResponsesDialect {

    /** The official server, as its description 2.3.0 has it: conversations, but no lists of responses or conversations. */
    OPENAI(true, false, "response"),

    /** Azure OpenAI v1: responses only; every path of conversations answers 404, as customers report. */
    AZURE_OPENAI(false, false, "response.deleted"),

    /** The projects of Foundry: conversations, and lists of responses and of conversations. */
    FOUNDRY(true, true, "response.deleted");

    private final boolean conversations;
    private final boolean lists;
    private final String deleted;

    ResponsesDialect(boolean conversations, boolean lists, String deleted) {
        this.conversations = conversations;
        this.lists = lists;
        this.deleted = deleted;
    }

    /** {@return whether it has conversations} */
    public boolean hasConversations() {
        return conversations;
    }

    /** {@return whether it lists responses and conversations} */
    public boolean hasLists() {
        return lists;
    }

    /** {@return the member {@code object} of the answer to the deletion of a response} */
    String deletedObject() {
        return deleted;
    }
}
