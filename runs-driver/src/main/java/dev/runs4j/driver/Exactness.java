package dev.runs4j.driver;

import dev.runs4j.domain.Violation;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Command;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.ports.CommandGuard;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import java.util.List;
import java.util.Optional;

/**
 * Refuses, before any call, creations whose run could not be found again. A command that is split into two calls is refused as a whole, too: a
 * thread must not be left behind because the run on it would not be taken.
 */
final class Exactness {

    private final RunsBackend backend;
    private final CommandGuard guard;

    Exactness(RunsBackend backend) {
        this.backend = backend;
        this.guard = new CommandGuard(backend.name(), backend.limits(), backend.capabilities());
    }

    void check(CreateRun command) {
        checkToken(command, command.token());
        guard.check(command);
    }

    void check(CreateThreadAndRun command) {
        checkToken(command, command.token());
        // The paths are those of the command that the caller knows.
        refuse(command, command.check(backend.limits()));
        command.thread().ifPresent(guard::check);
        guard.check(command.onThread("thread"));
    }

    private void checkToken(Command command, Optional<String> token) {
        if (backend.capabilities().contains(Capability.RECOVERS_CREATES)) {
            return;
        }
        if (!backend.capabilities().contains(Capability.FIND_BY_TOKEN)) {
            throw new UnsupportedFeatureException(
                    Capability.FIND_BY_TOKEN,
                    "Backend " + backend.name()
                            + " cannot find a run whose creation was not answered, so exactCreates()"
                            + " cannot be kept; nothing was sent");
        }
        if (token.isEmpty()) {
            refuse(command, List.of(new Violation("token", "a token, as exactCreates() is set", "absent")));
        }
    }

    private static void refuse(Command command, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(
                    command + " was refused, nothing was sent", violations, ErrorDetails.NONE);
        }
    }
}
