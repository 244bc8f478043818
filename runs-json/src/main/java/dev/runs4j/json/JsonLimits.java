package dev.runs4j.json;

/**
 * How much JSON is taken before reading is given up. Immutable.
 *
 * <p>There are five limits: the size of a body, how deep it nests, and the lengths of texts, of member names and of numbers. There are no
 * others: a body may have as many members, list elements and numbers as its size allows. What is exactly as large as a limit is read; what
 * is larger is refused with a {@link dev.runs4j.ports.error.MalformedResponseException} that tells the limit's name, its value and the
 * actual one, the last as "at least" where reading stopped before the end. Size, nesting, names and numbers are limited everywhere, also
 * inside values that are kept without being looked into; texts only where they are decoded. When something is written, the JSON values that
 * the domain carries as text keep to the same limits, texts again excepted.
 *
 * <p>The defaults are far above what the official schema 2.3.0 allows a server to send, and low enough that one answer cannot exhaust an
 * ordinary heap: a full page of 100 messages of 256,000 ASCII characters takes 26 MB, the deepest official object about a dozen levels, and
 * keys of metadata, the only free names, have at most 64 characters.
 */
public final class JsonLimits {

    /** 64 MiB, 64 levels, texts of 20 million UTF-16 units, member names of 50,000 bytes, numbers of 1,000 digits. */
    public static final JsonLimits DEFAULT = builder().build();

    private final int maxBytes;
    private final int maxNesting;
    private final int maxStringLength;
    private final int maxNameLength;
    private final int maxNumberLength;

    private JsonLimits(Builder builder) {
        this.maxBytes = builder.maxBytes;
        this.maxNesting = builder.maxNesting;
        this.maxStringLength = builder.maxStringLength;
        this.maxNameLength = builder.maxNameLength;
        this.maxNumberLength = builder.maxNumberLength;
    }

    /** {@return a builder that starts with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the largest body that is read, in bytes of UTF-8, a byte order mark included} */
    public int maxBytes() {
        return maxBytes;
    }

    /** {@return the most objects and arrays inside each other, in bodies that are read and in texts that are written} */
    public int maxNesting() {
        return maxNesting;
    }

    /** {@return the longest text of a modelled member that is read, in UTF-16 units behind the decoding of escapes} */
    public int maxStringLength() {
        return maxStringLength;
    }

    /**
     * The longest member name, modelled or not, at any depth; a key of metadata is one. Counted in bytes of UTF-8 behind the decoding of
     * escapes, since names are compared as bytes.
     *
     * @return the length in bytes
     */
    public int maxNameLength() {
        return maxNameLength;
    }

    /** {@return the longest number, in digits: those before and behind the point and those of the exponent, without signs} */
    public int maxNumberLength() {
        return maxNumberLength;
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return builder()
                .maxBytes(maxBytes)
                .maxNesting(maxNesting)
                .maxStringLength(maxStringLength)
                .maxNameLength(maxNameLength)
                .maxNumberLength(maxNumberLength);
    }

    @Override
    public String toString() {
        return "JsonLimits[maxBytes=" + maxBytes + ", maxNesting=" + maxNesting + ", maxStringLength=" + maxStringLength
                + ", maxNameLength=" + maxNameLength + ", maxNumberLength=" + maxNumberLength + "]";
    }

    /** Collects the limits. Each is at least 1; a smaller one is refused with {@link IllegalArgumentException}. Not thread-safe. */
    public static final class Builder {

        private int maxBytes = 64 * 1024 * 1024;
        private int maxNesting = 64;
        private int maxStringLength = 20_000_000;
        private int maxNameLength = 50_000;
        private int maxNumberLength = 1_000;

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

        /** Sets the longest member name, in bytes of UTF-8; 50,000 by default. */
        public Builder maxNameLength(int bytes) {
            this.maxNameLength = positive("maxNameLength", bytes);
            return this;
        }

        /** Sets the longest number, in digits; 1,000 by default. */
        public Builder maxNumberLength(int digits) {
            this.maxNumberLength = positive("maxNumberLength", digits);
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
