package dev.runs4j.domain.step;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.ToolCall;
import java.util.List;
import java.util.Objects;

/** What a step did. Members may be added in a minor version. Immutable. */
public sealed interface StepDetails
        permits StepDetails.MessageCreation, StepDetails.ToolCalls, StepDetails.Activities, StepDetails.Unrecognised {

    /** {@return the wire's name of the kind} */
    String type();

    /** Makes details of a message. */
    static MessageCreation message(String messageId) {
        return new MessageCreation(messageId, Extras.NONE, Extras.NONE);
    }

    /** Makes details of calls. */
    static ToolCalls calls(List<? extends ToolCall> calls) {
        return new ToolCalls(List.copyOf(calls), Extras.NONE);
    }

    /**
     * Wrote a message.
     *
     * @param messageId the message
     * @param innerExtras unmodelled members inside {@code message_creation}
     * @param extras unmodelled members beside {@code message_creation}
     */
    record MessageCreation(String messageId, Extras innerExtras, Extras extras) implements StepDetails {

        /** The kind on the wire. */
        public static final String TYPE = "message_creation";

        /** Refuses null. */
        public MessageCreation {
            Objects.requireNonNull(messageId, "messageId");
            Objects.requireNonNull(innerExtras, "innerExtras");
            Objects.requireNonNull(extras, "extras");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Called tools, one batch.
     *
     * @param calls the calls; empty while the step starts
     * @param extras unmodelled members beside {@code tool_calls}
     */
    record ToolCalls(List<ToolCall> calls, Extras extras) implements StepDetails {

        /** The kind on the wire. */
        public static final String TYPE = "tool_calls";

        /** Copies the list. */
        public ToolCalls {
            calls = List.copyOf(calls);
            Objects.requireNonNull(extras, "extras");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Did something that is neither a message nor a call, such as listing the tools of an MCP server (Azure AI Foundry Agent Service REST
     * description, api-version 2025-05-15-preview).
     *
     * @param activities each one JSON object, as it is on the wire
     * @param extras unmodelled members beside {@code activities}
     */
    record Activities(List<JsonText> activities, Extras extras) implements StepDetails {

        /** The kind on the wire. */
        public static final String TYPE = "activities";

        /** Copies the list. */
        public Activities {
            activities = List.copyOf(activities);
            Objects.requireNonNull(extras, "extras");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Did something that this version does not model; written back as it came.
     *
     * @param type the kind on the wire; empty where none was named
     * @param json the whole details
     */
    record Unrecognised(String type, JsonText json) implements StepDetails {

        /** Refuses null. */
        public Unrecognised {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(json, "json");
        }
    }
}
