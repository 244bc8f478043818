package dev.runs4j.ports;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.time.RunsClock;
import java.util.Set;

/**
 * One place where runs live: everything a caller needs, bundled. Safe for many threads.
 *
 * <ul>
 *   <li><b>B01</b> The name, the limits and the capabilities do not change during the backend's life; nor can a caller change the set
 *       of capabilities.
 *   <li><b>B02</b> {@link #close()} never waits for a run to end and cancels none.
 * </ul>
 */
public interface RunsBackend extends AutoCloseable {

    /** {@return the name by which it was found, such as {@code in-memory}; for messages and logs} */
    String name();

    /** {@return how much it takes} */
    Limits limits();

    /** {@return what it can do beyond what every backend does; unmodifiable} */
    Set<Capability> capabilities();

    /** {@return the clock that its waits and deadlines follow} */
    RunsClock clock();

    /** {@return operations on runs} */
    Runs runs();

    /** {@return operations on threads} */
    Threads threads();

    /** {@return operations on messages} */
    Messages messages();

    /** {@return operations on assistants} */
    Assistants assistants();

    /** Lets go of connections and memory. See rules G07 and B02. */
    @Override
    void close();
}
