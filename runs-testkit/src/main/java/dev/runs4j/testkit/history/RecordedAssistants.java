package dev.runs4j.testkit.history;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Page;

/** Every operation on assistants, watched for failures. */
final class RecordedAssistants implements Assistants {

    private final Assistants assistants;
    private final Watch watch;

    RecordedAssistants(Assistants assistants, Watch watch) {
        this.assistants = assistants;
        this.watch = watch;
    }

    @Override
    public Assistant create(CreateAssistant command, CallOptions options) {
        return watch.call("assistants.create", null, () -> assistants.create(command, options));
    }

    @Override
    public Assistant get(String assistantId, CallOptions options) {
        return watch.call("assistants.get", null, () -> assistants.get(assistantId, options));
    }

    @Override
    public Page<Assistant> list(PageRequest page, CallOptions options) {
        return watch.call("assistants.list", null, () -> assistants.list(page, options));
    }

    @Override
    public Assistant modify(ModifyAssistant command, CallOptions options) {
        return watch.call("assistants.modify", null, () -> assistants.modify(command, options));
    }

    @Override
    public Deletion delete(String assistantId, CallOptions options) {
        return watch.call("assistants.delete", null, () -> assistants.delete(assistantId, options));
    }
}
