package dev.runs4j.emulator.internal.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of requests: unguessability is not needed, only that no two are equal. */
final class RequestIds {

    private static final HexFormat HEX = HexFormat.of();

    private RequestIds() {}

    static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "req_" + HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    }
}
