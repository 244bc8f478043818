package dev.runs4j.emulator.internal.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** What a parser says about a text that it cannot read. The one for YAML tells its places, two at times, in the message. */
final class Malformed {

    private static final Pattern MARK = Pattern.compile(" in reader, line ([0-9]{1,9}), column ([0-9]{1,9}):");

    private Spot spot;
    private boolean marked;
    private final List<String> parts = new ArrayList<>();

    private Malformed(Spot spot) {
        this.spot = spot;
    }

    static void tell(JacksonException failure, Mistakes mistakes) {
        Malformed malformed = new Malformed(spot(failure.getLocation()));
        String message = failure.getOriginalMessage();
        (message == null ? "malformed" : message).lines().forEach(malformed::line);
        mistakes.add(malformed.spot, "", "cannot be read: " + String.join(", ", malformed.parts));
    }

    static Spot spot(@Nullable TokenStreamLocation location) {
        return location == null
                ? Spot.START
                : new Spot(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** The lines that show the text itself are indented. */
    private void line(String line) {
        Matcher mark = MARK.matcher(line);
        if (mark.matches()) {
            spot = new Spot(Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2)));
            marked = true;
        } else if (!line.isBlank() && !line.startsWith(" ")) {
            if (marked && !parts.isEmpty()) {
                parts.set(0, parts.get(0) + " from " + spot.line() + ":" + spot.column());
            }
            parts.add(line);
        }
    }
}
