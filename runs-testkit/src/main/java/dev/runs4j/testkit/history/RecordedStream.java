package dev.runs4j.testkit.history;

import dev.runs4j.domain.event.MessageChanged;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.StreamCursor;
import dev.runs4j.ports.StreamPull;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream, watched: whole runs and messages that come along are written down, pieces of texts are not. */
final class RecordedStream implements RunStream {

    private final RunStream stream;
    private final Watch watch;
    private volatile @Nullable RunRef followed;

    RecordedStream(RunStream stream, Watch watch, @Nullable RunRef followed) {
        this.stream = stream;
        this.watch = watch;
        this.followed = followed;
    }

    @Override
    public StreamPull next(Instant deadline) {
        StreamPull pulled = watch.call("stream.next", followed, () -> stream.next(deadline));
        if (pulled instanceof StreamPull.Event event) {
            saw(event.event());
        }
        return pulled;
    }

    private void saw(RunEvent event) {
        RunRef known = followed;
        if (event instanceof RunChanged changed) {
            Run run = changed.run();
            followed = run.isPartial() ? known : run.ref();
            watch.saw(run, known);
        } else if (event instanceof MessageChanged changed) {
            String thread = known == null ? changed.message().threadId() : known.threadId();
            watch.saw(changed.message(), known, thread);
        }
    }

    @Override
    public Optional<StreamCursor> cursor() {
        return stream.cursor();
    }

    @Override
    public Optional<String> requestId() {
        return stream.requestId();
    }

    @Override
    public void close() {
        stream.close();
    }
}
