package dev.runs4j.wire.internal.failure;

import dev.runs4j.ports.Secret;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Takes secrets out of what a server said: those that are known, and whatever looks like a key or a token. Immutable, but for what the supplier
 * gives.
 */
public final class Redactor {

    private static final String MASK = "[hidden]";

    // Shorter ones are stand-ins such as "x", and hiding each x would leave nothing to read.
    private static final int SHORTEST_SECRET = 4;

    // What comes before a secret, if anything, is the first group and stays.
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("()\\bsk-[\\w*.\\-]{3,}"),
            Pattern.compile("()\\beyJ[\\w\\-]{8,}(?:\\.[\\w\\-]*){0,2}"),
            Pattern.compile("(?i)(\\b(?:bearer|basic)[ +:]{1,3})[\\w*.+/=~\\-]{8,}"),
            Pattern.compile("(?i)(\\b(?:api|access|secret|subscription|account)[ _-]?(?:key|token)[^\\s:=]{0,2}"
                    + "(?:\\s(?:provided|given|is|was|used)){0,2}\\s?[:=]\\s{0,2}[\"']?)[^\\s\"',;<>&]{6,}"));

    private final Supplier<? extends Collection<Secret>> secrets;

    /**
     * Knows the secrets that are in use when a text comes.
     *
     * @param secrets asked for each text, since tokens change
     */
    public Redactor(Supplier<? extends Collection<Secret>> secrets) {
        this.secrets = secrets;
    }

    /** Knows some secrets. */
    public static Redactor of(Secret... secrets) {
        List<Secret> known = List.of(secrets);
        return new Redactor(() -> known);
    }

    /** {@return the text with {@code [hidden]} in the place of each secret} */
    public String clean(String text) {
        String clean = text;
        for (Secret secret : secrets.get()) {
            String value = secret.reveal();
            if (value.length() >= SHORTEST_SECRET) {
                clean = clean.replace(value, MASK);
            }
        }
        for (Pattern shape : SHAPES) {
            clean = shape.matcher(clean).replaceAll("$1" + MASK);
        }
        return clean;
    }
}
