package dev.runs4j.emulator.internal.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each request: method, path, status, bytes of the body, milliseconds, id, and {@code cut} where the answer did not come to its
 * end. Never the query, a header or a body. The path stands there as it came, still encoded, so that it cannot begin a line.
 */
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.runs4j.emulator.access");

    private final boolean on;

    AccessLog(boolean on) {
        this.on = on;
    }

    void log(Exchange exchange) {
        if (on && LOG.isInfoEnabled()) {
            LOG.info(
                    "{} {} {} {}B {}ms {}{}",
                    exchange.request().getMethod(),
                    exchange.path(),
                    exchange.status(),
                    exchange.bytes(),
                    exchange.millis(),
                    exchange.id(),
                    exchange.isCut() ? " cut" : "");
        }
    }
}
