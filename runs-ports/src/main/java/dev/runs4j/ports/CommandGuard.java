package dev.runs4j.ports;

import dev.runs4j.domain.Violation;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Command;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Refuses, before any call, what a backend cannot do or would not take. Every adapter puts it in front of every operation (rules G01 to G03),
 * so that all backends refuse alike. Immutable.
 *
 * <p>A command carries its needs and its ids, so checking it is enough. What comes without a command is checked by hand: ids with
 * {@link #checkIds}, and with {@link #require} the capabilities of the operations on assistants, of listing threads, of deleting messages, of
 * finding a run by its token, and of streams.
 */
public final class CommandGuard {

    private final String backend;
    private final Limits limits;
    private final Set<Capability> capabilities;

    /**
     * Guards a backend.
     *
     * @param backend its name, for messages
     * @param limits what it takes
     * @param capabilities what it can do
     */
    public CommandGuard(String backend, Limits limits, Set<Capability> capabilities) {
        this.backend = backend;
        this.limits = limits;
        this.capabilities = Set.copyOf(capabilities);
    }

    /**
     * Lets a command pass that the backend can carry out.
     *
     * @param command the command
     * @throws UnsupportedFeatureException when a capability is missing
     * @throws InvalidRequestException when a limit is broken
     */
    public void check(Command command) {
        command.needs().forEach(this::require);
        List<Violation> violations = command.check(limits);
        if (!violations.isEmpty()) { // The command's text is made only where it is shown.
            refuse(command.toString(), violations);
        }
    }

    /**
     * Lets a command pass that is to be followed as a stream.
     *
     * @param command the command
     */
    public void checkStream(Command command) {
        require(Capability.STREAMING);
        check(command);
    }

    /**
     * Lets ids pass that are not blank and have no control characters.
     *
     * @param namesAndIds pairs of the wire's name of the id and the id
     * @throws InvalidRequestException when one is blank
     */
    public void checkIds(String... namesAndIds) {
        List<Violation> violations = new ArrayList<>(0);
        for (int i = 0; i + 1 < namesAndIds.length; i += 2) {
            String id = namesAndIds[i + 1];
            Objects.requireNonNull(id, namesAndIds[i]);
            if (id.isBlank() || hasControl(id)) {
                violations.add(
                        new Violation(namesAndIds[i], "an id, not blank, without control characters", shown(id)));
            }
        }
        refuse("The call", violations);
    }

    /**
     * Lets the wish for more content pass.
     *
     * @param include what more is wanted
     * @throws UnsupportedFeatureException when something is wanted and the backend has nothing more
     */
    public void checkInclude(Set<Include> include) {
        if (!include.isEmpty()) {
            require(Capability.INCLUDE);
        }
    }

    /**
     * Lets a need pass that the backend meets.
     *
     * @param capability what is needed
     * @throws UnsupportedFeatureException when it is missing
     */
    public void require(Capability capability) {
        boolean tool = capability.isTool() && capabilities.contains(Capability.ANY_TOOL);
        if (!tool && !capabilities.contains(capability)) {
            throw new UnsupportedFeatureException(
                    capability, "Backend " + backend + " does not support " + capability + "; nothing was sent");
        }
    }

    private static void refuse(String what, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(what + " was refused, nothing was sent", violations, ErrorDetails.NONE);
        }
    }

    // A loop and no stream: this is asked for every id of every call.
    private static boolean hasControl(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (Character.isISOControl(id.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String shown(String id) {
        return id.isBlank() ? "blank" : "an id with a control character";
    }
}
