package dev.runs4j.emulator.internal.http;

import dev.runs4j.emulator.internal.error.ApiError;
import dev.runs4j.emulator.internal.error.RefusedException;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages in a browser of this machine away from a server without a key: they reach its loopback interface as any program does. Pages
 * of other hosts say where they come from, or ask for a host whose name only pretends to be here.
 */
final class PageCheck {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[?::1]?");

    private final boolean on;
    private final String host;

    PageCheck(boolean on, String host) {
        this.on = on;
        this.host = host.toLowerCase(Locale.ROOT);
    }

    void check(Request request) {
        if (!on) {
            return;
        }
        String asked = Request.getServerName(request);
        if (asked != null && !isHere(asked)) {
            throw refuse("The host '" + asked + "' is not here; a server without a key is asked for as localhost.");
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin != null && !isHere(hostOf(origin))) {
            throw refuse("Pages of '" + origin + "' are not served without a key.");
        }
    }

    private boolean isHere(@Nullable String name) {
        String low = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return low.equals(host) || LOOPBACK.matcher(low).matches();
    }

    private static @Nullable String hostOf(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static RefusedException refuse(String message) {
        return new RefusedException(ApiError.of(403, ApiError.INVALID_REQUEST, message));
    }
}
