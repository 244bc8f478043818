package dev.runs4j.emulator.internal.scripts;

import dev.runs4j.emulator.internal.error.TooMuchWorkException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A regular expression that is looked for with bounded effort. Some expressions need more steps for a short text than there is time; since
 * texts come from clients, a search ends with an error once it has read too often.
 */
final class BoundedPattern implements Predicate<String> {

    /** How long an expression may be, in code points. */
    static final int MAX_LENGTH = 1_000;

    private static final int MOST_READS = 5_000_000;

    private final Pattern pattern;

    /** The pattern is compiled already, so that whoever reads it can tell its mistake. */
    BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    @Override
    public boolean test(String text) {
        try {
            return pattern.matcher(new Counted(text, new int[1])).find();
        } catch (StackOverflowError deep) {
            throw tooMuch(deep);
        }
    }

    private TooMuchWorkException tooMuch(Throwable cause) {
        return new TooMuchWorkException(
                "the expression '" + pattern
                        + "' takes too much work for this text; write it without nested repetition",
                cause);
    }

    /** A text that counts how often it is read, together with its parts. */
    private final class Counted implements CharSequence {

        private final CharSequence text;
        private final int[] reads;

        Counted(CharSequence text, int[] reads) {
            this.text = text;
            this.reads = reads;
        }

        @Override
        public char charAt(int index) {
            reads[0]++;
            if (reads[0] > MOST_READS) {
                throw tooMuch(new IllegalStateException("read more than " + MOST_READS + " times"));
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), reads);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
