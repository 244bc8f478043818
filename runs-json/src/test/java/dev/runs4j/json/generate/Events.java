package dev.runs4j.json.generate;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.EventName;
import dev.runs4j.domain.event.MessageChanged;
import dev.runs4j.domain.event.MessageCreationDelta;
import dev.runs4j.domain.event.MessageDelta;
import dev.runs4j.domain.event.RunChanged;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.event.StepChanged;
import dev.runs4j.domain.event.StepDelta;
import dev.runs4j.domain.event.StepDetailsDelta;
import dev.runs4j.domain.event.StreamFailed;
import dev.runs4j.domain.event.ThreadCreated;
import dev.runs4j.domain.event.ToolCallsDelta;
import dev.runs4j.domain.event.UnrecognisedDetailsDelta;
import dev.runs4j.domain.event.UnrecognisedEvent;
import java.util.List;
import java.util.Map;

/** Events of a stream. */
final class Events {

    private static final List<String> RUN_EVENTS = named("thread.run.", "thread.run.step.");
    private static final List<String> STEP_EVENTS = named("thread.run.step.", EventName.STEP_DELTA);
    private static final List<String> MESSAGE_EVENTS = named("thread.message.", EventName.MESSAGE_DELTA);

    private final Parts parts;
    private final Dice dice;
    private final Generator values;
    private final CallDeltas calls;
    private final ContentDeltas contents;

    Events(Parts parts, Generator values, CallDeltas calls, ContentDeltas contents) {
        this.parts = parts;
        this.dice = parts.dice;
        this.values = values;
        this.calls = calls;
        this.contents = contents;
    }

    private static List<String> named(String start, String butNot) {
        return EventName.values().stream()
                .filter(name -> name.startsWith(start) && !name.startsWith(butNot))
                .toList();
    }

    RunEvent event() {
        return dice.official() || !dice.oneIn(9) ? named() : unrecognised();
    }

    /** An event whose name is known. */
    private RunEvent named() {
        return dice.make(
                this::runChanged,
                this::stepChanged,
                () -> new MessageChanged(dice.pick(MESSAGE_EVENTS), values.message()),
                () -> new ThreadCreated(values.thread()),
                this::stepDelta,
                this::messageDelta,
                this::failed,
                Done::new);
    }

    /** The status is told, since a reader takes one that is missing from the event's name. */
    private RunEvent runChanged() {
        return new RunChanged(
                dice.pick(RUN_EVENTS),
                values.run().toBuilder().status(values.runStatus()).build());
    }

    private RunEvent stepChanged() {
        return new StepChanged(
                dice.pick(STEP_EVENTS),
                values.step().toBuilder().status(values.stepStatus()).build());
    }

    StepDelta stepDelta() {
        return new StepDelta(parts.texts.id("step_"), dice.maybe(this::details), parts.extras(), extras("step.delta"));
    }

    private StepDetailsDelta details() {
        return dice.official()
                ? dice.make(this::toolCalls, this::messageCreation)
                : dice.make(this::toolCalls, this::messageCreation, this::unrecognisedDetails);
    }

    private StepDetailsDelta toolCalls() {
        return new ToolCallsDelta(dice.list(calls::delta), parts.extras());
    }

    private StepDetailsDelta messageCreation() {
        return new MessageCreationDelta(dice.maybe(() -> parts.texts.id("msg_")), parts.extras(), parts.extras());
    }

    private StepDetailsDelta unrecognisedDetails() {
        String type = parts.opaque.unknownType();
        return new UnrecognisedDetailsDelta(type, parts.opaque.unrecognised(type, Map.of()));
    }

    MessageDelta messageDelta() {
        return new MessageDelta(
                parts.texts.id("msg_"),
                dice.maybe(values::role),
                dice.list(contents::delta),
                parts.extras(),
                extras("message.delta"));
    }

    private Extras extras(String otherName) {
        return parts.opaque.extrasOfObject(otherName);
    }

    /** The official schema wants type and message. */
    StreamFailed failed() {
        return new StreamFailed(
                dice.maybe(parts.texts::text),
                dice.told(parts.texts::text),
                dice.told(parts.texts::text),
                dice.maybe(parts.texts::text),
                parts.extras());
    }

    private RunEvent unrecognised() {
        return new UnrecognisedEvent(
                dice.pick("thread.tool.progress", "ping"),
                dice.pick("not JSON", parts.opaque.any().toString(), "{\"a\":1}}"));
    }
}
