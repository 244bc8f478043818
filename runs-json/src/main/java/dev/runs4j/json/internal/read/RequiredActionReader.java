package dev.runs4j.json.internal.read;

import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.RequiredAction.SubmitToolApproval;
import dev.runs4j.domain.run.RequiredAction.SubmitToolOutputs;
import org.jspecify.annotations.Nullable;

/** What a run waits for. */
final class RequiredActionReader {

    private RequiredActionReader() {}

    static RequiredAction read(JsonIn in) {
        int mark = in.mark();
        String type = in.type(mark);
        RequiredAction action = known(type, in);
        return action == null ? new RequiredAction.Unrecognised(type, in.whole(mark)) : action;
    }

    private static @Nullable RequiredAction known(String type, JsonIn in) {
        return switch (type) {
            case SubmitToolOutputs.TYPE ->
                Envelope.object(type, CallList::read)
                        .require(in, (list, extras) -> new SubmitToolOutputs(list.calls(), list.extras(), extras));
            case SubmitToolApproval.TYPE ->
                Envelope.object(type, CallList::read)
                        .require(in, (list, extras) -> new SubmitToolApproval(list.calls(), list.extras(), extras));
            default -> null;
        };
    }
}
