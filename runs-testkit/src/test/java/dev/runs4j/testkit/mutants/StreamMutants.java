package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.event.EventName;
import dev.runs4j.domain.run.Run;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.testkit.contract.Plot;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Backends whose streams are wrong. */
final class StreamMutants {

    private static final String PLACE = "[1-9]\\d*";

    private StreamMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("R601", "stream forgets the token of its command", "runs.stream", StreamMutants::forgetful),
                Mutant.of(
                        "R602",
                        "resume from a strange place begins behind the first event",
                        "runs.resume",
                        StreamMutants::anyPlace),
                Mutant.of(
                        "S01",
                        "where the thread was created too, queued is told before created",
                        "runs.streamWithThread",
                        streams(StreamFaults.Swapping::new)),
                Mutant.of(
                        "S02",
                        "the creation of a message that ends with the token budget is not told",
                        Shown.STREAMS,
                        StreamMutants::untold),
                Mutant.of(
                        "S03",
                        "behind the end there is nothing yet",
                        Shown.STREAMS,
                        streams(StreamFaults.Unending::new)),
                Mutant.of("S04", "short waits end early", Shown.STREAMS, StreamMutants::impatient),
                Mutant.of(
                        "S05",
                        "closing a stream again is an error",
                        Shown.STREAMS,
                        streams(StreamFaults.ClosingOnce::new)),
                Mutant.of(
                        "S06",
                        "a broken stream seems to have ended at the second look",
                        Shown.STREAMS,
                        streams(StreamFaults.BreakingOnce::new)),
                Mutant.of(
                        "S07",
                        "done does not move the cursor",
                        Shown.STREAMS,
                        streams(StreamFaults.LaggingCursor::new)),
                Mutant.of(
                        "S08",
                        "an interrupted stream has ended",
                        Shown.STREAMS,
                        streams(StreamFaults.EndedByInterrupt::new)),
                Mutant.of(
                        "S09",
                        "events of a run that was created with its thread lack its metadata",
                        "runs.streamWithThread",
                        Shown.each(
                                Run.class,
                                run -> run.toBuilder().metadata(Metadata.EMPTY).build())));
    }

    private static Tamper streams(UnaryOperator<RunStream> fault) {
        return call -> fault.apply((RunStream) call.proceed());
    }

    private static @Nullable Object forgetful(Call call) throws Throwable {
        return call.proceedWith(
                call.the(CreateRun.class).toBuilder().token(null).build());
    }

    private static @Nullable Object anyPlace(Call call) throws Throwable {
        StreamCursor cursor = call.the(StreamCursor.class);
        try {
            return call.proceed();
        } catch (InvalidRequestException refusal) {
            if (cursor.position().matches(PLACE)) {
                throw refusal;
            }
            return call.proceedWith(new StreamCursor(cursor.run(), "1"));
        }
    }

    private static @Nullable Object untold(Call call) throws Throwable {
        RunStream sound = (RunStream) call.proceed();
        return call.plot() == Plot.STOPS_INCOMPLETE ? new StreamFaults.Hiding(sound, EventName.MESSAGE_CREATED) : sound;
    }

    private static @Nullable Object impatient(Call call) throws Throwable {
        return new StreamFaults.Impatient((RunStream) call.proceed(), call::now);
    }
}
