package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.Objects;

/** Whether and what a model must call. Immutable. */
public sealed interface ToolChoice permits ToolChoice.Mode, NamedToolChoice, ToolChoice.Unrecognised {

    /** No tool calls. */
    ToolChoice NONE = new Mode("none");
    /** The model decides; the default. */
    ToolChoice AUTO = new Mode("auto");
    /** At least one tool call before an answer; in the official schema since 2024-05, not listed by Foundry Agents classic. */
    ToolChoice REQUIRED = new Mode("required");

    /** Makes the choice of one function. */
    static ToolChoice function(String name) {
        return new NamedToolChoice(FunctionTool.TYPE, new NamedToolChoice.Function(name, Extras.NONE), Extras.NONE);
    }

    /** Makes the choice of a tool of the server, such as {@code code_interpreter} or {@code file_search}. */
    static ToolChoice tool(String type) {
        return new NamedToolChoice(type, null, Extras.NONE);
    }

    /**
     * A choice in one word: {@code none}, {@code auto}, {@code required} or a word that this version does not know.
     *
     * @param text the word on the wire
     */
    record Mode(String text) implements ToolChoice {

        /** Refuses null. */
        public Mode {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A choice of a shape that this version does not model; written back as it came.
     *
     * @param json the whole value
     */
    record Unrecognised(JsonText json) implements ToolChoice {

        /** Refuses null. */
        public Unrecognised {
            Objects.requireNonNull(json, "json");
        }
    }
}
