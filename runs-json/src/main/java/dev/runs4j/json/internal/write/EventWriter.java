package dev.runs4j.json.internal.write;

import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.MessageChanged;
import dev.runs4j.domain.event.MessageDelta;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StepChanged;
import dev.runs4j.domain.event.StepDelta;
import dev.runs4j.domain.event.StreamFailed;
import dev.runs4j.domain.event.ThreadCreated;
import dev.runs4j.domain.event.UnrecognisedEvent;

/** The data of one event of a stream. Safe for use by several threads. */
public final class EventWriter {

    private static final String DONE = "[DONE]";

    private final DocumentWriter documents;

    /** Writes the data of events as documents. */
    public EventWriter(DocumentWriter documents) {
        this.documents = documents;
    }

    /** Writes the data; what came with an event that was not recognised is given as it came. */
    public String write(Form form, RunEvent event) {
        if (event instanceof Done) {
            return DONE;
        }
        return event instanceof UnrecognisedEvent unrecognised
                ? unrecognised.data()
                : documents.write(form, EventWriter::object, event);
    }

    private static void object(JsonOut out, RunEvent event) {
        if (event instanceof RunChanged changed) {
            RunWriter.write(out, changed.run());
        } else if (event instanceof StepChanged changed) {
            StepWriter.write(out, changed.step());
        } else if (event instanceof MessageChanged changed) {
            MessageWriter.write(out, changed.message());
        } else if (event instanceof ThreadCreated created) {
            ThreadWriter.write(out, created.thread());
        } else if (event instanceof MessageDelta delta) {
            MessageDeltaWriter.write(out, delta);
        } else if (event instanceof StepDelta delta) {
            StepDeltaWriter.write(out, delta);
        } else if (event instanceof StreamFailed failed) {
            ErrorWriter.write(out, failed);
        }
    }
}
