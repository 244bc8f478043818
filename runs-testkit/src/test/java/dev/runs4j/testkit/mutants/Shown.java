package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.event.MessageChanged;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StepChanged;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.RunStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Shows things differently wherever they are shown: in answers, in pages, in events. */
final class Shown {

    /** The operations whose answers follow a run. */
    static final String STREAMS = "runs.stream runs.streamWithThread runs.streamAnswer runs.resume";

    /** The operations that show runs. */
    static final String RUNS = "runs.create runs.createWithThread runs.get runs.list runs.findByToken runs.modify"
            + " runs.cancel runs.answer " + STREAMS;

    /** The operations that show steps. */
    static final String STEPS = "runs.steps runs.step " + STREAMS;

    /** The operations that show messages which runs write. */
    static final String MESSAGES = "messages.list messages.get " + STREAMS;

    private Shown() {}

    /** Changes all things of a type in what a call answers. */
    static <T> Tamper each(Class<T> type, UnaryOperator<T> change) {
        return call -> in(call.proceed(), type, change);
    }

    static <T> @Nullable Object in(@Nullable Object answer, Class<T> type, UnaryOperator<T> change) {
        return in(answer, thing -> type.isInstance(thing) ? change.apply(type.cast(thing)) : thing);
    }

    private static @Nullable Object in(@Nullable Object answer, Function<Object, Object> change) {
        if (answer instanceof Observed<?> seen) {
            return new Observed<>(
                    change.apply(seen.value()),
                    seen.seenAt(),
                    seen.pollAfter().orElse(null),
                    seen.requestId().orElse(null));
        }
        if (answer instanceof Page<?> page) {
            return new Page<>(page.items().stream().map(change).toList(), page.hasMore());
        }
        if (answer instanceof Optional<?> found) {
            return found.map(change);
        }
        if (answer instanceof RunStream stream) {
            return ForwardingStream.showing(stream, event -> event(event, change));
        }
        return answer == null ? null : change.apply(answer);
    }

    private static RunEvent event(RunEvent event, Function<Object, Object> change) {
        if (event instanceof RunChanged changed) {
            return new RunChanged(changed.name(), (Run) change.apply(changed.run()));
        }
        if (event instanceof StepChanged changed) {
            return new StepChanged(changed.name(), (RunStep) change.apply(changed.step()));
        }
        return event instanceof MessageChanged changed
                ? new MessageChanged(changed.name(), (Message) change.apply(changed.message()))
                : event;
    }
}
