package dev.runs4j.ports;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.util.Set;

/**
 * One place where runs live: everything a caller needs, bundled. Safe for many threads.
 *
 * <ul>
 *   <li><b>B01</b> The name, the limits and the capabilities do not change during the backend's life; nor can a caller change the set
 *       of capabilities.
 *   <li><b>B02</b> {@link #close()} never waits for a run to end and cancels none.
 *   <li><b>B03</b> {@link #closed()} is one and the same signal always; {@link #close()} raises it, and nothing before does.
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

    /**
     * {@return what is raised when this backend is closed} It ends the waits of those who use the backend while they ask nothing of it: they would
     * find out by their next call only. Others do not raise it. See rule B03.
     */
    WakeSignal closed();

    /** Lets go of connections and memory, and ends what waits. See rules G07, B02 and B03. */
    @Override
    void close();
}
