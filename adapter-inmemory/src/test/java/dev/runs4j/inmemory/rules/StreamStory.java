package dev.runs4j.inmemory.rules;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.event.EventName;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.RunStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A run from its start to the end of its stream.
 *
 * @param end the name of the last event before {@code done}
 * @param script what the run does
 * @param cancelOn the name of the event on which the caller cancels; empty for never
 * @param messages how many messages it writes
 * @param steps how many steps it takes
 */
record StreamStory(String end, Script script, String cancelOn, int messages, int steps) {

    /** One for each way in which a stream can end. */
    static Stream<StreamStory> all() {
        return Stream.of(
                new StreamStory(
                        "thread.run.completed", Script.says("One moment").answers("It rains"), "", 2, 2),
                new StreamStory("thread.run.requires_action", asking(), "", 1, 2),
                new StreamStory(
                        "thread.run.failed", Script.writes("It").fails(ErrorCode.SERVER_ERROR, "Broken"), "", 1, 1),
                new StreamStory(
                        "thread.run.incomplete",
                        Script.writes("It").stopsIncomplete(IncompleteReason.CONTENT_FILTER),
                        "",
                        1,
                        1),
                new StreamStory("thread.run.expired", Script.writes("It").neverEnds(), "", 1, 1),
                new StreamStory(
                        "thread.run.cancelled", Script.answers("It rains"), EventName.MESSAGE_IN_PROGRESS, 1, 1));
    }

    private static Script asking() {
        return Script.says("I look it up")
                .asks(Script.call("weather", "{\"city\": \"Oslo\"}"), Script.call("time", "{}"))
                .answers("It rains");
    }

    /** Lives through the story and shows each event to the one who looks on. */
    List<RunEvent> play(RulesFixtureB fixture, RunStream stream, Consumer<RunEvent> onEach) {
        RunChanged created = (RunChanged) RulesFixtureB.pull(stream, 1).get(0);
        onEach.accept(created);
        List<RunEvent> rest = RulesFixtureB.drain(stream, event -> {
            onEach.accept(event);
            if (event.name().equals(cancelOn)) {
                fixture.backend.runs().cancel(created.run().ref());
            }
        });
        return Stream.concat(Stream.of(created), rest.stream()).toList();
    }

    @Override
    public String toString() {
        return end;
    }
}
