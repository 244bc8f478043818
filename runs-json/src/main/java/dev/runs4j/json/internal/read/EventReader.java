package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.EventName;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StreamFailed;
import dev.runs4j.domain.event.UnrecognisedEvent;
import dev.runs4j.ports.error.MalformedResponseException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One event of a stream: a name and its data. Safe for use by several threads. */
public final class EventReader {

    private static final String DONE = "[DONE]";
    private static final String CANCELLED = "[CANCELLED]";
    private static final String OBJECTS = "thread.";
    private static final String ERROR_MEMBER = "\"error\"";

    private final DocumentReader documents;

    /** Reads the data of events as documents. */
    public EventReader(DocumentReader documents) {
        this.documents = documents;
    }

    /** Reads an event. */
    public RunEvent read(String name, String data) {
        if (isEnd(name, data.strip())) {
            return new Done();
        }
        ValueReader<RunEvent> reader = EventReaders.of(name);
        if (reader != null) {
            return documents.read("the data of " + name, reader, data);
        }
        return name.equals(EventName.ERROR) ? error(data) : other(name, data);
    }

    /** Reads an event; an object, which most data are, is parsed as it came. */
    public RunEvent read(String name, byte[] data) {
        ValueReader<RunEvent> reader = data.length > 0 && data[0] == '{' ? EventReaders.of(name) : null;
        return reader == null
                ? read(name, new String(data, StandardCharsets.UTF_8))
                : documents.read("the data of " + name, reader, data);
    }

    private static boolean isEnd(String name, String data) {
        return name.equals(EventName.DONE)
                || data.startsWith(DONE)
                || data.equals(CANCELLED)
                || (name.isEmpty() && data.isEmpty());
    }

    /** An error need not be JSON: a proxy may have written it. */
    private RunEvent error(String data) {
        if (data.stripLeading().startsWith("{")) {
            return documents.read("the data of " + EventName.ERROR, ErrorReader::read, data);
        }
        return new StreamFailed(null, null, data.isBlank() ? null : data, null, Extras.NONE);
    }

    private RunEvent other(String name, String data) {
        boolean mayFail = !name.startsWith(OBJECTS) && data.contains(ERROR_MEMBER);
        RunEvent failed = mayFail ? wrappedError(data) : null;
        return failed == null ? new UnrecognisedEvent(name, data) : failed;
    }

    private @Nullable RunEvent wrappedError(String data) {
        try {
            return documents.read("the data", ErrorReader::readWrapped, data).orElse(null);
        } catch (MalformedResponseException noObject) {
            return null;
        }
    }
}
