package dev.runs4j.domain.command;

import dev.runs4j.domain.Violation;
import java.util.List;
import java.util.Set;

/** A request of a caller, complete but not yet checked. */
public interface Command {

    /** {@return what a backend has to be capable of to carry this out; empty for what every backend does} */
    Set<Capability> needs();

    /** Holds everything against a backend's limits; lists all violations at once, empty when all is well. */
    List<Violation> check(Limits limits);
}
