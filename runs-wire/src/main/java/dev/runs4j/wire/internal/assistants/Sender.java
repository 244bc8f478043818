package dev.runs4j.wire.internal.assistants;

import dev.runs4j.wire.internal.client.WireCall;
import feign.Response;
import java.io.IOException;

/** Sends a request to its address. */
@FunctionalInterface
interface Sender {

    Response send(WireCall call) throws IOException;
}
