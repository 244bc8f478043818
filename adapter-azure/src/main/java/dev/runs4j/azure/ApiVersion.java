package dev.runs4j.azure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads values of {@code api-version}: dates, with or without {@code -preview}, and words such as {@code v1}. */
final class ApiVersion {

    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(-preview)?");
    private static final Pattern ANY = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String PREVIEW = "-preview";

    private ApiVersion() {}

    /** {@return the version without spaces around it} */
    static String checked(String name, String version) {
        String bare = version.strip();
        if (!ANY.matcher(bare).matches()) {
            throw new IllegalArgumentException(name + ": letters, digits, dots and hyphens, but was '" + bare + "'");
        }
        return bare;
    }

    /** {@return whether it has the form of a date, be there such a day or not} */
    static boolean isDated(String version) {
        return DATED.matcher(version).matches();
    }

    /** {@return its date; empty for a word, and where there is no such day} */
    static Optional<LocalDate> date(String version) {
        Matcher dated = DATED.matcher(version);
        try {
            return dated.matches() ? Optional.of(LocalDate.parse(dated.group(1))) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    static boolean isPreview(String version) {
        return version.endsWith(PREVIEW);
    }
}
