package example.files;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Ids that are names of files: their order is the order of creation, and none can lead out of the directory. */
final class Ids {

    /** No dot and no slash; lower case only, since some file systems do not tell cases apart. */
    private static final Pattern SAFE = Pattern.compile("[a-z]{1,8}_[a-z0-9]{1,40}");

    private final AtomicInteger count = new AtomicInteger();

    /** Makes an id out of the time, a number that tells apart what is made at the same time, and chance, which differs after a restart. */
    String next(String kind, Instant now) {
        int number = count.incrementAndGet() & 0xffffff;
        long chance = UUID.randomUUID().getMostSignificantBits() >>> 32;
        return String.format(Locale.ROOT, "%s_%012x%06x%08x", kind, now.toEpochMilli(), number, chance);
    }

    /** Tells whether there may be a file of this name: callers send any text as an id. */
    static boolean isName(String kind, String id) {
        return id.startsWith(kind + "_") && SAFE.matcher(id).matches();
    }
}
