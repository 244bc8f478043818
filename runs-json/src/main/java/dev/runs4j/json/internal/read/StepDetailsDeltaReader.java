package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.event.MessageCreationDelta;
import dev.runs4j.domain.event.StepDetailsDelta;
import dev.runs4j.domain.event.ToolCallDelta;
import dev.runs4j.domain.event.ToolCallsDelta;
import dev.runs4j.domain.event.UnrecognisedDetailsDelta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An addition to what a step did. */
final class StepDetailsDeltaReader implements Members {

    private List<ToolCallDelta> calls = List.of();

    private StepDetailsDeltaReader() {}

    static StepDetailsDelta read(JsonIn in) {
        int mark = in.mark();
        String type = in.type(mark);
        StepDetailsDelta delta = known(type, in);
        return delta == null ? new UnrecognisedDetailsDelta(type, in.whole(mark)) : delta;
    }

    private static @Nullable StepDetailsDelta known(String type, JsonIn in) {
        return switch (type) {
            case MessageCreationDelta.TYPE ->
                Envelope.object(type, IdObject::message)
                        .read(
                                in,
                                (message, extras) -> message == null
                                        ? new MessageCreationDelta(null, Extras.NONE, extras)
                                        : new MessageCreationDelta(message.id(), message.extras(), extras));
            case ToolCallsDelta.TYPE -> toolCalls(in);
            default -> null;
        };
    }

    private static @Nullable ToolCallsDelta toolCalls(JsonIn in) {
        StepDetailsDeltaReader list = new StepDetailsDeltaReader();
        Extras extras = in.variant(ToolCallsDelta.TYPE, list);
        return extras == null ? null : new ToolCallsDelta(list.calls, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        if (!name.equals("tool_calls")) {
            return false;
        }
        calls = in.listOrNone(ToolCallDeltaReader::read);
        return true;
    }
}
