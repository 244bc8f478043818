package dev.runs4j.wire.internal.failure;

import dev.runs4j.ports.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
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

    /** {@return the failure itself, or one that says the same without the secrets in it and in its causes} */
    public Throwable clean(Throwable failure) {
        return CleanCause.of(failure, this);
    }

    /**
     * {@return the text with {@code [hidden]} in the place of each secret} JSON may spell any character as an escape (RFC 8259, section 7), and a
     * text in JSON may be JSON itself, spelled so once more.
     */
    public String clean(String text) {
        String clean = text;
        for (Secret secret : secrets.get()) {
            String value = secret.reveal();
            if (value.length() >= SHORTEST_SECRET) {
                clean = clean.replace(value, MASK);
                if (clean.indexOf('\\') >= 0) {
                    clean = escaped(value).matcher(clean).replaceAll(MASK);
                }
            }
        }
        if (!mayLookLikeOne(clean)) {
            return clean;
        }
        for (Pattern shape : SHAPES) {
            clean = shape.matcher(clean).replaceAll("$1" + MASK);
        }
        return clean;
    }

    /** Spares the ids of requests, one of which comes with each answer, the patterns. */
    private static boolean mayLookLikeOne(String text) {
        if (text.contains("sk-") || text.contains("eyJ")) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            if (" +:=".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** However many backslashes stand before a character; a run of them in the secret counts as one, so that nothing is tried twice. */
    private static Pattern escaped(String secret) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < secret.length(); i++) {
            char c = secret.charAt(i);
            if (c != '\\') {
                pattern.append("\\\\*+(?:")
                        .append(Pattern.quote(String.valueOf(c)))
                        .append("|u(?i:")
                        .append(HexFormat.of().toHexDigits(c))
                        .append("))");
            } else if (i == 0 || secret.charAt(i - 1) != '\\') {
                pattern.append("(?:\\\\++(?:u005[cC])?+)++");
            }
        }
        return Pattern.compile(pattern.toString());
    }

    /** {@return one that knows these as well} */
    public Redactor with(Collection<Secret> more) {
        List<Secret> fixed = List.copyOf(more);
        return fixed.isEmpty() ? this : new Redactor(() -> joined(fixed));
    }

    /** The longest first: one may begin with another, and its end would stay. */
    private List<Secret> joined(List<Secret> more) {
        List<Secret> all = new ArrayList<>(secrets.get());
        all.addAll(more);
        all.sort(Comparator.comparingInt((Secret secret) -> secret.reveal().length())
                .reversed());
        return all;
    }
}
