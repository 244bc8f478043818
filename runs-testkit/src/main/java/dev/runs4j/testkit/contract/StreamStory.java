package dev.runs4j.testkit.contract;

import dev.runs4j.domain.event.EventName;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.ports.RunStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A run from its start to the end of its stream.
 *
 * @param plot what the run does
 * @param cancelOn the name of the event on which the caller cancels; empty for never
 */
record StreamStory(Plot plot, String cancelOn) {

    /** Every plot, and two that are broken off. */
    static Stream<StreamStory> all() {
        return Stream.concat(
                Stream.of(Plot.values()).map(plot -> new StreamStory(plot, "")),
                Stream.of(
                        new StreamStory(Plot.ANSWERS, EventName.MESSAGE_IN_PROGRESS),
                        new StreamStory(Plot.ENDS_WHILE_CANCELLING, EventName.MESSAGE_IN_PROGRESS),
                        new StreamStory(Plot.NEVER_ENDS, EventName.RUN_IN_PROGRESS)));
    }

    /** {@return the status in which the stream ends} */
    RunStatus end() {
        boolean cancelled = !cancelOn.isEmpty() && plot != Plot.ENDS_WHILE_CANCELLING;
        return cancelled ? RunStatus.CANCELLED : plot.end();
    }

    /** {@return the name of the last event before {@code done}} */
    String lastEvent() {
        return "thread.run." + end().text();
    }

    /** Lives through the story and shows each event to the one who looks on. */
    List<RunEvent> play(Scene stage, RunStream stream, Consumer<RunEvent> onEach) {
        Follower follower = new Follower(stage);
        RunEvent created = follower.pull(stream, 1).get(0);
        onEach.accept(created);
        List<RunEvent> rest = follower.drain(stream, event -> {
            onEach.accept(event);
            if (event.name().equals(cancelOn)) {
                stage.runs().cancel(Follower.run(created));
            }
        });
        return Stream.concat(Stream.of(created), rest.stream()).toList();
    }

    @Override
    public String toString() {
        return plot + (cancelOn.isEmpty() ? "" : " cancelled on " + cancelOn);
    }
}
