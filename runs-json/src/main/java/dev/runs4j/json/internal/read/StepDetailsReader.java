package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.step.StepDetails.Activities;
import dev.runs4j.domain.step.StepDetails.MessageCreation;
import dev.runs4j.domain.step.StepDetails.ToolCalls;
import org.jspecify.annotations.Nullable;

/** What a step did. */
final class StepDetailsReader {

    private StepDetailsReader() {}

    static StepDetails read(JsonIn in) {
        int mark = in.mark();
        String type = in.type(mark);
        StepDetails details = known(type, in);
        return details == null ? new StepDetails.Unrecognised(type, in.whole(mark)) : details;
    }

    private static @Nullable StepDetails known(String type, JsonIn in) {
        return switch (type) {
            case MessageCreation.TYPE ->
                Envelope.object(type, IdObject::message)
                        .require(
                                in,
                                (message, extras) ->
                                        new MessageCreation(message.idOrEmpty(), message.extras(), extras));
            case ToolCalls.TYPE -> toolCalls(in);
            case Activities.TYPE -> Envelope.value(type, JsonIn::opaques).require(in, Activities::new);
            default -> null;
        };
    }

    private static @Nullable ToolCalls toolCalls(JsonIn in) {
        CallList list = new CallList();
        Extras extras = in.variant(ToolCalls.TYPE, list);
        return extras == null ? null : new ToolCalls(list.calls(), extras);
    }
}
