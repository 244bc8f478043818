package dev.runs4j.wire.internal.client;

import feign.Request;
import feign.RequestTemplate;
import feign.Target;
import java.util.Map;

/** Puts the path that Feign has filled in behind the base address, and the parameters that every request has behind it. */
final class WireTarget<T> implements Target<T> {

    private final Class<T> type;
    private final String base;
    private final String query;

    /**
     * Names a server.
     *
     * @param base without a slash at its end
     * @param query what every request has, encoded, without a question mark; may be empty
     */
    WireTarget(Class<T> type, String base, String query) {
        this.type = type;
        this.base = base;
        this.query = query;
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public String name() {
        return type.getSimpleName();
    }

    @Override
    public String url() {
        return base;
    }

    @Override
    @SuppressWarnings("NullAway") // Feign's null-unmarked contract: null means no body; ours travels in the call.
    public Request apply(RequestTemplate template) {
        String url = base + template.url();
        if (!query.isEmpty()) {
            url += (url.indexOf('?', base.length()) < 0 ? "?" : "&") + query;
        }
        return Request.create(
                Request.HttpMethod.valueOf(template.method()), url, Map.of(), (Request.Body) null, template);
    }
}
