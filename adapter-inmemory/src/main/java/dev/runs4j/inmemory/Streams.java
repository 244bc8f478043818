package dev.runs4j.inmemory;

import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.util.Objects;

/** Opens streams on the events of runs. */
final class Streams {

    private final Engine engine;
    private final Access access;

    Streams(Engine engine, Access access) {
        this.engine = engine;
        this.access = access;
    }

    /** Follows a run from its first event. */
    RunStream fromStart(RunCreator.Created created, BackendCall call) {
        return open(created.thread(), created.record(), Objects.requireNonNull(created.log(), "log"), 0, call);
    }

    /** Follows a run from its answer on. */
    RunStream from(RunChanger.Answered answered, BackendCall call) {
        EventLog log = Objects.requireNonNull(answered.log(), "log");
        return open(answered.thread(), answered.record(), log, answered.start(), call);
    }

    /** Goes on behind a cursor. */
    RunStream resumed(StreamCursor cursor, BackendCall call) {
        return access.run(cursor.run(), (thread, record, now) -> {
            EventLog log = record.log();
            if (log == null) {
                throw gone(cursor.run());
            }
            int place = place(cursor.position(), log);
            InMemoryStream stream = open(thread, record, log, place, call);
            stream.resumed();
            if (log.get(place - 1) instanceof Done) {
                stream.end();
            }
            return stream;
        });
    }

    private InMemoryStream open(ThreadState thread, RunRecord record, EventLog log, int start, BackendCall call) {
        Fault fault = engine.faults.take(Fault.Kind.BREAK_STREAM, call);
        int breaksAfter = fault == null ? Integer.MAX_VALUE : fault.events();
        return new InMemoryStream(engine, thread, record, log, start, breaksAfter);
    }

    /** A cursor stands behind an event. */
    private static int place(String position, EventLog log) {
        try {
            int place = Integer.parseInt(position);
            if (place >= 1 && place <= log.size()) {
                return place;
            }
        } catch (NumberFormatException other) {
            throw Refusals.cursor(position);
        }
        throw Refusals.cursor(position);
    }

    /** Events are kept for runs that were streamed, until the next run begins on the thread. */
    private static NotFoundException gone(RunRef run) {
        return Refusals.notFound(Resource.RUN, run.runId(), "its events are not kept");
    }
}
