package dev.runs4j.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much metadata a backend takes. Lengths count Unicode code points: JSON Schema counts its {@code maxLength} so, and the official text
 * says only "characters". Immutable.
 *
 * @param pairs the largest number of pairs
 * @param keyLength the longest key, in code points
 * @param valueLength the longest value, in code points
 */
public record MetadataLimits(int pairs, int keyLength, int valueLength) {

    /** 16 pairs, keys of 64, values of 512: the official OpenAI schema 2.3.0, the same at Azure. */
    public static final MetadataLimits OFFICIAL = new MetadataLimits(16, 64, 512);

    /**
     * Keeps the three limits.
     *
     * @param pairs zero or more
     * @param keyLength zero or more
     * @param valueLength zero or more
     * @throws IllegalArgumentException when one is negative
     */
    public MetadataLimits {
        notNegative("pairs", pairs);
        notNegative("keyLength", keyLength);
        notNegative("valueLength", valueLength);
    }

    /**
     * Reports everything that is too much, all at once.
     *
     * @param metadata what a caller wants to send
     * @param path where it stands in the command, such as {@code metadata} or {@code thread.metadata}
     * @return the violations, empty when all is well
     */
    public List<Violation> check(Metadata metadata, String path) {
        List<Violation> found = new ArrayList<>();
        if (metadata.size() > pairs) {
            found.add(new Violation(path, "at most " + pairs + " pairs", metadata.size() + " pairs"));
        }
        for (Map.Entry<String, String> pair : metadata.asMap().entrySet()) {
            checkPair(pair, path, found);
        }
        for (String name : metadata.others().asMap().keySet()) {
            found.add(new Violation(path + Violation.key(name), "text only", "a JSON value that is not text"));
        }
        return List.copyOf(found);
    }

    private void checkPair(Map.Entry<String, String> pair, String path, List<Violation> found) {
        String place = path + Violation.key(pair.getKey());
        TextLength.check(place + " (key)", pair.getKey(), keyLength).ifPresent(found::add);
        TextLength.check(place, pair.getValue(), valueLength).ifPresent(found::add);
    }

    private static void notNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + ": zero or more, but was " + value);
        }
    }
}
