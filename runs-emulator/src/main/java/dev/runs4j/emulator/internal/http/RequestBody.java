package dev.runs4j.emulator.internal.http;

import dev.runs4j.emulator.internal.error.ApiError;
import dev.runs4j.emulator.internal.error.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Takes the body of a request into memory, up to a limit. */
final class RequestBody {

    private static final byte[] NONE = {};

    private RequestBody() {}

    /** Reads to the end, even where nothing is expected: the connection is watched for its client's end behind it. */
    static byte[] read(Request request, int most) throws IOException {
        long length = request.getLength();
        if (length == 0) {
            return NONE;
        }
        if (length > most) {
            throw tooLarge(most);
        }
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] body = in.readNBytes(most);
            if (in.read() >= 0) {
                throw tooLarge(most);
            }
            return body;
        }
    }

    private static RefusedException tooLarge(int most) {
        return new RefusedException(
                ApiError.of(413, ApiError.INVALID_REQUEST, "The body of the request is larger than " + most + " bytes.")
                        .withHeader("Connection", "close"));
    }
}
