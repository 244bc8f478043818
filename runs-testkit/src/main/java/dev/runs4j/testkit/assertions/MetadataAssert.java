package dev.runs4j.testkit.assertions;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.MetadataLimits;
import dev.runs4j.domain.Violation;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Assertions about {@link Metadata}. Made by {@link RunsAssertions#assertThat(Metadata)}. */
public final class MetadataAssert extends PlainAssert<MetadataAssert, Metadata> {

    private final String subject;

    MetadataAssert(@Nullable Metadata actual) {
        this(actual, "the metadata");
    }

    MetadataAssert(@Nullable Metadata actual, String subject) {
        super(actual, MetadataAssert.class);
        this.subject = subject;
    }

    @Override
    String subject(Metadata metadata) {
        return subject;
    }

    private static String found(Metadata metadata) {
        return "there was " + Shown.pairs(metadata);
    }

    /** Passes when there is this pair, whatever else there is. */
    public MetadataAssert containsEntry(String key, String value) {
        return check(
                metadata -> metadata.get(key).filter(value::equals).isPresent(),
                "to contain " + key + "=" + Shown.text(value),
                MetadataAssert::found);
    }

    /** Passes when there is a pair with this key. */
    public MetadataAssert containsKey(String key) {
        return check(metadata -> metadata.get(key).isPresent(), "to contain the key " + key, MetadataAssert::found);
    }

    /** Passes when there is no pair with this key. */
    public MetadataAssert doesNotContainKey(String key) {
        return check(metadata -> metadata.get(key).isEmpty(), "not to contain the key " + key, MetadataAssert::found);
    }

    /** Passes when there are just so many pairs. */
    public MetadataAssert hasSize(int expected) {
        return check(
                metadata -> metadata.size() == expected,
                "to have the size " + expected,
                metadata -> "it had " + metadata.size() + ": " + Shown.pairs(metadata));
    }

    /** Passes when there is nothing at all. */
    public MetadataAssert isEmpty() {
        return check(Metadata::isEmpty, "to be empty", MetadataAssert::found);
    }

    /** Passes when a backend with the official limits takes it: 16 pairs, keys of 64, values of 512 code points. */
    public MetadataAssert isWithinLimits() {
        return isWithin(MetadataLimits.OFFICIAL);
    }

    /** Passes when a backend with these limits takes it. */
    public MetadataAssert isWithin(MetadataLimits limits) {
        return check(
                metadata -> limits.check(metadata, "metadata").isEmpty(),
                "to be within the limits",
                metadata -> "it was not: "
                        + limits.check(metadata, "metadata").stream()
                                .map(Violation::message)
                                .collect(Collectors.joining("; ")));
    }
}
