package dev.runs4j.wire.http;

import java.io.IOException;
import java.io.Serial;

/** A proxy that makes no tunnel. */
final class ProxyRefusal extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    ProxyRefusal(int status) {
        super("the proxy refused with status " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
