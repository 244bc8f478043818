package dev.runs4j.driver;

import dev.runs4j.domain.Violation;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Command;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.command.RunOverrides;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a command ready to be driven: tools in, token in; or refuses it. */
final class Preparation {

    private final DriveSettings settings;

    Preparation(DriveSettings settings) {
        this.settings = settings;
    }

    CreateRun prepare(CreateRun command) {
        checkTools(command, command.overrides());
        CreateRun offering = wantsTools(command.overrides())
                ? command.toBuilder().tools(settings.tools().definitions()).build()
                : command;
        return withToken(offering);
    }

    CreateThreadAndRun prepare(CreateThreadAndRun command) {
        checkTools(command, command.overrides());
        return wantsTools(command.overrides())
                ? command.toBuilder().tools(settings.tools().definitions()).build()
                : command;
    }

    private boolean wantsTools(RunOverrides overrides) {
        return settings.offerTools()
                && !settings.tools().isEmpty()
                && overrides.tools().isEmpty();
    }

    private CreateRun withToken(CreateRun command) {
        RunsBackend backend = settings.backend();
        Optional<Supplier<String>> tokens = settings.tokens();
        if (tokens.isEmpty()
                || command.token().isPresent()
                || !backend.capabilities().contains(Capability.FIND_BY_TOKEN)) {
            return command;
        }
        CreateRun marked = command.toBuilder().token(tokens.get().get()).build();
        // A token may need a metadata pair that the command has already used up: then the command goes first.
        Limits limits = backend.limits();
        return marked.check(limits).size() > command.check(limits).size() ? command : marked;
    }

    private void checkTools(Command command, RunOverrides overrides) {
        List<ToolDefinition> tools = overrides.tools().orElse(List.of());
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < tools.size(); i++) {
            if (tools.get(i) instanceof FunctionTool function
                    && settings.tools().find(function.name()).isEmpty()) {
                violations.add(new Violation(
                        "tools[" + i + "].function.name",
                        "a tool of the driver " + settings.tools().names(),
                        "'" + function.name() + "'"));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(
                    command + " was refused, nothing was sent", violations, ErrorDetails.NONE);
        }
    }
}
