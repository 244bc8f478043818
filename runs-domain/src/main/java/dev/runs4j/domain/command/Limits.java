package dev.runs4j.domain.command;

import dev.runs4j.domain.MetadataLimits;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How much a backend takes. The defaults are those of the official OpenAI schema 2.3.0, lengths in Unicode code points.
 *
 * <p>Two defaults differ from the schema on purpose: the smallest token budget is 1, because servers took 16 where the schema says 256; and
 * instructions of a run and texts of a message are held to the 256,000 of assistants, though the schema states nothing: servers enforced
 * it on messages. Immutable.
 */
public final class Limits {

    /** The defaults. */
    public static final Limits OFFICIAL = builder().build();

    private final MetadataLimits metadata;
    private final int tokenMetadataSlots;
    private final int assistantName;
    private final int assistantDescription;
    private final int instructions;
    private final int messageText;
    private final int toolsPerAssistant;
    private final int toolsPerRun;
    private final int functionName;
    private final int minTokenBudget;
    private final int codeInterpreterFiles;
    private final int vectorStores;
    private final int pageSize;
    private final int toolOutput;
    private final int token;

    private Limits(Builder builder) {
        this.metadata = builder.metadata;
        this.tokenMetadataSlots = builder.tokenMetadataSlots;
        this.assistantName = builder.assistantName;
        this.assistantDescription = builder.assistantDescription;
        this.instructions = builder.instructions;
        this.messageText = builder.messageText;
        this.toolsPerAssistant = builder.toolsPerAssistant;
        this.toolsPerRun = builder.toolsPerRun;
        this.functionName = builder.functionName;
        this.minTokenBudget = builder.minTokenBudget;
        this.codeInterpreterFiles = builder.codeInterpreterFiles;
        this.vectorStores = builder.vectorStores;
        this.pageSize = builder.pageSize;
        this.toolOutput = builder.toolOutput;
        this.token = builder.token;
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return limits of metadata; 16 pairs, 64, 512} */
    public MetadataLimits metadata() {
        return metadata;
    }

    /** {@return how many metadata pairs the backend itself uses on a run that has a token; 0} */
    public int tokenMetadataSlots() {
        return tokenMetadataSlots;
    }

    /** {@return the longest name of an assistant; 256} */
    public int assistantName() {
        return assistantName;
    }

    /** {@return the longest description of an assistant; 512} */
    public int assistantDescription() {
        return assistantDescription;
    }

    /** {@return the longest instructions, of assistants and of runs; 256,000} */
    public int instructions() {
        return instructions;
    }

    /** {@return the longest single text of a message; 256,000} */
    public int messageText() {
        return messageText;
    }

    /** {@return the largest number of tools on an assistant; 128} */
    public int toolsPerAssistant() {
        return toolsPerAssistant;
    }

    /** {@return the largest number of tools on a run; 20} */
    public int toolsPerRun() {
        return toolsPerRun;
    }

    /** {@return the longest name of a function or a response schema; 64} */
    public int functionName() {
        return functionName;
    }

    /** {@return the smallest token budget; 1} */
    public int minTokenBudget() {
        return minTokenBudget;
    }

    /** {@return the largest number of files for the code interpreter; 20} */
    public int codeInterpreterFiles() {
        return codeInterpreterFiles;
    }

    /** {@return the largest number of vector stores for file search; 1} */
    public int vectorStores() {
        return vectorStores;
    }

    /** {@return the largest page of a list; 100} */
    public int pageSize() {
        return pageSize;
    }

    /** {@return the longest output of a tool; no limit by default, none is published} */
    public int toolOutput() {
        return toolOutput;
    }

    /** {@return the longest token of a caller; 512, so that it fits into a metadata value} */
    public int token() {
        return token;
    }

    /** {@return a builder that starts with these limits} */
    public Builder toBuilder() {
        return builder()
                .metadata(metadata)
                .tokenMetadataSlots(tokenMetadataSlots)
                .assistantName(assistantName)
                .assistantDescription(assistantDescription)
                .instructions(instructions)
                .messageText(messageText)
                .toolsPerAssistant(toolsPerAssistant)
                .toolsPerRun(toolsPerRun)
                .functionName(functionName)
                .minTokenBudget(minTokenBudget)
                .codeInterpreterFiles(codeInterpreterFiles)
                .vectorStores(vectorStores)
                .pageSize(pageSize)
                .toolOutput(toolOutput)
                .token(token);
    }

    private Map<String, Object> parts() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("metadata", metadata);
        parts.put("tokenMetadataSlots", tokenMetadataSlots);
        parts.put("assistantName", assistantName);
        parts.put("assistantDescription", assistantDescription);
        parts.put("instructions", instructions);
        parts.put("messageText", messageText);
        parts.put("toolsPerAssistant", toolsPerAssistant);
        parts.put("toolsPerRun", toolsPerRun);
        parts.put("functionName", functionName);
        parts.put("minTokenBudget", minTokenBudget);
        parts.put("codeInterpreterFiles", codeInterpreterFiles);
        parts.put("vectorStores", vectorStores);
        parts.put("pageSize", pageSize);
        parts.put("toolOutput", toolOutput);
        parts.put("token", token);
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Limits that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Limits" + parts();
    }

    /** Collects limits; each starts at its default and is zero or more. Not thread-safe. */
    public static final class Builder {

        private MetadataLimits metadata = MetadataLimits.OFFICIAL;
        private int tokenMetadataSlots;
        private int assistantName = 256;
        private int assistantDescription = 512;
        private int instructions = 256_000;
        private int messageText = 256_000;
        private int toolsPerAssistant = 128;
        private int toolsPerRun = 20;
        private int functionName = 64;
        private int minTokenBudget = 1;
        private int codeInterpreterFiles = 20;
        private int vectorStores = 1;
        private int pageSize = 100;
        private int toolOutput = Integer.MAX_VALUE;
        private int token = 512;

        private Builder() {}

        /** Sets limits of metadata. */
        public Builder metadata(MetadataLimits metadata) {
            this.metadata = Objects.requireNonNull(metadata, "metadata");
            return this;
        }

        /** Sets how many metadata pairs the backend uses for a token. */
        public Builder tokenMetadataSlots(int slots) {
            this.tokenMetadataSlots = notNegative("tokenMetadataSlots", slots);
            return this;
        }

        /** Sets the longest name of an assistant. */
        public Builder assistantName(int length) {
            this.assistantName = notNegative("assistantName", length);
            return this;
        }

        /** Sets the longest description of an assistant. */
        public Builder assistantDescription(int length) {
            this.assistantDescription = notNegative("assistantDescription", length);
            return this;
        }

        /** Sets the longest instructions. */
        public Builder instructions(int length) {
            this.instructions = notNegative("instructions", length);
            return this;
        }

        /** Sets the longest single text of a message. */
        public Builder messageText(int length) {
            this.messageText = notNegative("messageText", length);
            return this;
        }

        /** Sets the largest number of tools on an assistant. */
        public Builder toolsPerAssistant(int count) {
            this.toolsPerAssistant = notNegative("toolsPerAssistant", count);
            return this;
        }

        /** Sets the largest number of tools on a run. */
        public Builder toolsPerRun(int count) {
            this.toolsPerRun = notNegative("toolsPerRun", count);
            return this;
        }

        /** Sets the longest name of a function or a response schema. */
        public Builder functionName(int length) {
            this.functionName = notNegative("functionName", length);
            return this;
        }

        /** Sets the smallest token budget. */
        public Builder minTokenBudget(int tokens) {
            this.minTokenBudget = notNegative("minTokenBudget", tokens);
            return this;
        }

        /** Sets the largest number of files for the code interpreter. */
        public Builder codeInterpreterFiles(int count) {
            this.codeInterpreterFiles = notNegative("codeInterpreterFiles", count);
            return this;
        }

        /** Sets the largest number of vector stores. */
        public Builder vectorStores(int count) {
            this.vectorStores = notNegative("vectorStores", count);
            return this;
        }

        /** Sets the largest page of a list. */
        public Builder pageSize(int count) {
            this.pageSize = notNegative("pageSize", count);
            return this;
        }

        /** Sets the longest output of a tool. */
        public Builder toolOutput(int length) {
            this.toolOutput = notNegative("toolOutput", length);
            return this;
        }

        /** Sets the longest token of a caller. */
        public Builder token(int length) {
            this.token = notNegative("token", length);
            return this;
        }

        private static int notNegative(String name, int value) {
            if (value < 0) {
                throw new IllegalArgumentException(name + ": zero or more, but was " + value);
            }
            return value;
        }

        /** {@return the limits} */
        public Limits build() {
            return new Limits(this);
        }
    }
}
