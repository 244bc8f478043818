package dev.runs4j.emulator.internal.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The connections that have a request under way. The others, which clients keep open for later, are closed at once when the server stops: it
 * would wait for them otherwise. Safe for many threads.
 */
final class Connections {

    private final Set<EndPoint> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    /** Marks a request's connection as busy until the request has been answered. */
    void use(Request request) {
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        busy.add(connection);
        Request.addCompletionListener(request, failure -> free(connection));
    }

    /** A client may have its answer, and stop the server, before this is called. */
    private void free(EndPoint connection) {
        busy.remove(connection);
        if (closing) {
            connection.close();
        }
    }

    /** Takes no more connections, and closes those without a request; the others are closed behind their answers. */
    void closeIdle(ServerConnector connector) {
        closing = true;
        connector.close();
        for (EndPoint connection : connector.getConnectedEndPoints()) {
            if (!busy.contains(connection)) {
                connection.close();
            }
        }
    }
}
