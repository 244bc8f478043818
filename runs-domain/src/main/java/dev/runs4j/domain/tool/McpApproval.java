package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of an MCP server's tools a run asks approval for (Azure AI Foundry Agent Service REST description, api-version
 * 2025-05-15-preview). Members may be added in a minor version. Immutable.
 */
public sealed interface McpApproval permits McpApproval.Mode, McpApproval.PerTool, McpApproval.Unrecognised {

    /** Every call; the server's default. */
    McpApproval ALWAYS = new Mode("always");
    /** No call. */
    McpApproval NEVER = new Mode("never");

    /**
     * Makes a policy that differs by tool. An empty list is not sent.
     *
     * @param always names of the tools whose calls are asked about
     * @param never names of the tools whose calls are not asked about
     * @return the policy
     */
    static PerTool perTool(List<String> always, List<String> never) {
        return new PerTool(ToolNames.orNull(always), ToolNames.orNull(never), Extras.NONE);
    }

    /**
     * One word for all tools: {@code always}, {@code never} or a word that this version does not know.
     *
     * @param text the word on the wire
     */
    record Mode(String text) implements McpApproval {

        /** Refuses null. */
        public Mode {
            Objects.requireNonNull(text, "text");
        }
    }

    /** A policy that differs by tool. */
    final class PerTool implements McpApproval {

        private final @Nullable ToolNames always;
        private final @Nullable ToolNames never;
        private final Extras extras;

        /**
         * Makes a policy.
         *
         * @param always the tools whose calls are asked about
         * @param never the tools whose calls are not asked about
         * @param extras unmodelled members
         */
        public PerTool(@Nullable ToolNames always, @Nullable ToolNames never, Extras extras) {
            this.always = always;
            this.never = never;
            this.extras = Objects.requireNonNull(extras, "extras");
        }

        /** {@return the tools whose calls are asked about, where told} */
        public Optional<ToolNames> always() {
            return Optional.ofNullable(always);
        }

        /** {@return the tools whose calls are not asked about, where told} */
        public Optional<ToolNames> never() {
            return Optional.ofNullable(never);
        }

        /** {@return unmodelled members} */
        public Extras extras() {
            return extras;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof PerTool that
                    && Objects.equals(that.always, always)
                    && Objects.equals(that.never, never)
                    && that.extras.equals(extras);
        }

        @Override
        public int hashCode() {
            return Objects.hash(always, never, extras);
        }

        @Override
        public String toString() {
            return "PerTool[always=" + always + ", never=" + never + "]";
        }
    }

    /**
     * Names of tools.
     *
     * @param names the names, as the MCP server has them
     * @param extras unmodelled members beside {@code tool_names}
     */
    record ToolNames(List<String> names, Extras extras) {

        /** Copies the list. */
        public ToolNames {
            names = List.copyOf(names);
            Objects.requireNonNull(extras, "extras");
        }

        private static @Nullable ToolNames orNull(List<String> names) {
            return names.isEmpty() ? null : new ToolNames(names, Extras.NONE);
        }
    }

    /**
     * A policy of a shape that this version does not model; written back as it came.
     *
     * @param json the whole value
     */
    record Unrecognised(JsonText json) implements McpApproval {

        /** Refuses null. */
        public Unrecognised {
            Objects.requireNonNull(json, "json");
        }
    }
}
