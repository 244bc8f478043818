package dev.runs4j.domain.tool;

/**
 * One use of a tool: pending in a run's required action, or recorded in a step. The same call has the same id in both places.
 *
 * <p>An id is unique within a run on OpenAI; other servers have been seen to use one again in a later round.
 */
public sealed interface ToolCall
        permits FunctionCall,
                CodeInterpreterCall,
                FileSearchCall,
                RetrievalCall,
                McpCall,
                ConnectedAgentCall,
                UnrecognisedToolCall {

    /** {@return the call's id; empty where the server sent none} */
    String id();

    /** {@return the wire's name of the kind, such as {@code function}} */
    String type();
}
