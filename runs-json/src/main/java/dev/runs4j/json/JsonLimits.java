package dev.runs4j.json;

/**
 * How much JSON is taken before reading is given up. Immutable.
 *
 * <p>The defaults are far above what the official limits allow a server to send, and low enough that one answer cannot exhaust an
 * ordinary heap: a full page of 100 messages of 256,000 ASCII characters takes 26 MB, the deepest official object about a dozen levels.
 */
public final class JsonLimits {

    /** 64 MiB, 64 levels, texts of 20 million characters. */
    public static final JsonLimits DEFAULT = builder().build();

    private final int maxBytes;
    private final int maxNesting;
    private final int maxStringLength;

    private JsonLimits(Builder builder) {
        this.maxBytes = builder.maxBytes;
        this.maxNesting = builder.maxNesting;
        this.maxStringLength = builder.maxStringLength;
    }

    /** {@return a builder that starts with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the largest body that is read, in bytes of UTF-8} */
    public int maxBytes() {
        return maxBytes;
    }

    /** {@return the most objects and arrays inside each other, in bodies that are read and in texts that are written} */
    public int maxNesting() {
        return maxNesting;
    }

    /** {@return the longest text of a modelled member that is read, in UTF-16 units} */
    public int maxStringLength() {
        return maxStringLength;
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return builder().maxBytes(maxBytes).maxNesting(maxNesting).maxStringLength(maxStringLength);
    }

    @Override
    public String toString() {
        return "JsonLimits[maxBytes=" + maxBytes + ", maxNesting=" + maxNesting + ", maxStringLength=" + maxStringLength
                + "]";
    }

    /** Collects the limits. Not thread-safe. */
    public static final class Builder {

        private int maxBytes = 64 * 1024 * 1024;
        private int maxNesting = 64;
        private int maxStringLength = 20_000_000;

        private Builder() {}

        /** Sets the largest body, in bytes of UTF-8; 64 MiB by default. */
        public Builder maxBytes(int bytes) {
            this.maxBytes = positive("maxBytes", bytes);
            return this;
        }

        /** Sets the most objects and arrays inside each other; 64 by default. */
        public Builder maxNesting(int levels) {
            this.maxNesting = positive("maxNesting", levels);
            return this;
        }

        /** Sets the longest text, in UTF-16 units; 20 million by default. */
        public Builder maxStringLength(int length) {
            this.maxStringLength = positive("maxStringLength", length);
            return this;
        }

        /** {@return the limits} */
        public JsonLimits build() {
            return new JsonLimits(this);
        }

        private static int positive(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + ": at least 1, but was " + value);
            }
            return value;
        }
    }
}
