package dev.runs4j.openai;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import java.util.Set;

/** What the Assistants protocol can do, by the official schema 2.3.0. */
final class OpenAiAbilities {

    /**
     * Without: joining a stream again (events have no ids), listing threads, approvals, files of a run's own (runs that are created with their
     * thread can have them), and kinds of tools beyond the three.
     */
    static final Set<Capability> CAPABILITIES = Set.of(
            Capability.STREAMING,
            Capability.FIND_BY_TOKEN,
            Capability.CREATE_WITH_THREAD,
            Capability.ADDITIONAL_MESSAGES,
            Capability.REASONING_EFFORT,
            Capability.PROMPT_BUDGET,
            Capability.COMPLETION_BUDGET,
            Capability.TRUNCATION_LAST_MESSAGES,
            Capability.JSON_SCHEMA_FORMAT,
            Capability.STRICT_FUNCTIONS,
            Capability.INCLUDE,
            Capability.FUNCTION_OUTPUTS,
            Capability.MODIFY_MESSAGE,
            Capability.DELETE_MESSAGE,
            Capability.ASSISTANTS,
            Capability.tool("code_interpreter"),
            Capability.tool("file_search"));

    /** The official ones; the caller's token takes one pair of a run's metadata. */
    static final Limits LIMITS =
            Limits.OFFICIAL.toBuilder().tokenMetadataSlots(1).build();

    private OpenAiAbilities() {}
}
