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
import dev.runs4j.driver.internal.core.CreationPlan;
import dev.runs4j.driver.internal.core.DriveGoal;
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
    private final Exactness exactness;

    Preparation(DriveSettings settings) {
        this.settings = settings;
        this.exactness = new Exactness(settings.backend());
    }

    DriveGoal goal(CreateRun command) {
        CreateRun prepared = prepare(command);
        boolean own = command.token().isPresent();
        if (settings.exactCreates()) {
            exactness.check(prepared);
        }
        return new DriveGoal.Create(prepared, creation(prepared.overrides(), own));
    }

    DriveGoal goal(CreateThreadAndRun command) {
        CreateThreadAndRun prepared = prepare(command);
        if (settings.exactCreates()) {
            exactness.check(prepared);
        }
        return new DriveGoal.CreateWithThread(prepared, creation(prepared.overrides(), false));
    }

    private CreationPlan creation(RunOverrides overrides, boolean ownToken) {
        boolean exact = settings.exactCreates();
        boolean looks = settings.checkAssistantTools() && overrides.tools().isEmpty() && can(Capability.ASSISTANTS);
        return new CreationPlan(
                busy(),
                exact,
                exact && ownToken && can(Capability.FIND_BY_TOKEN),
                recovers(),
                looks ? settings.tools().names() : null);
    }

    private CreationPlan.Busy busy() {
        return switch (settings.whenThreadIsBusy()) {
            case REJECT -> CreationPlan.Busy.REJECT;
            case WAIT -> CreationPlan.Busy.WAIT;
            case CANCEL_FIRST -> CreationPlan.Busy.CANCEL_FIRST;
        };
    }

    private CreateRun prepare(CreateRun command) {
        checkTools(command, command.overrides());
        CreateRun offering = wantsTools(command.overrides())
                ? command.toBuilder().tools(settings.tools().definitions()).build()
                : command;
        return withToken(offering);
    }

    private CreateThreadAndRun prepare(CreateThreadAndRun command) {
        checkTools(command, command.overrides());
        CreateThreadAndRun offering = wantsTools(command.overrides())
                ? command.toBuilder().tools(settings.tools().definitions()).build()
                : command;
        // Without the thread's id a token finds nothing, so it is worth its place only where the thread comes first.
        return settings.exactCreates() && command.token().isEmpty()
                ? token().map(token -> offering.toBuilder().token(token).build())
                        .orElse(offering)
                : offering;
    }

    private boolean wantsTools(RunOverrides overrides) {
        return settings.offerTools()
                && !settings.tools().isEmpty()
                && overrides.tools().isEmpty();
    }

    private CreateRun withToken(CreateRun command) {
        Optional<String> token = command.token().isPresent() ? Optional.empty() : token();
        if (token.isEmpty()) {
            return command;
        }
        CreateRun marked = command.toBuilder().token(token.get()).build();
        // A token may need a metadata pair that the command has already used up: then the command goes first, unless
        // nothing may be created that cannot be found.
        Limits limits = settings.backend().limits();
        boolean fits = marked.check(limits).size() <= command.check(limits).size();
        return fits || settings.exactCreates() ? marked : command;
    }

    /** {@return a new token, where one is of use} */
    private Optional<String> token() {
        return can(Capability.FIND_BY_TOKEN) && !recovers() ? settings.tokens().map(Supplier::get) : Optional.empty();
    }

    private boolean recovers() {
        return can(Capability.RECOVERS_CREATES);
    }

    private boolean can(Capability capability) {
        RunsBackend backend = settings.backend();
        return backend.capabilities().contains(capability);
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
