package dev.runs4j.simulation;

import dev.runs4j.driver.internal.calls.CallLog;
import dev.runs4j.ports.error.RunsException;

/** Nobody asks a simulated drive what its calls have thrown. */
enum Unheard implements CallLog {
    /** The only one. */
    LOG;

    @Override
    public void met(RunsException thrown) {}

    @Override
    public void andThen(RunsException thrown) {}

    @Override
    public void overcome() {}

    @Override
    public void interrupted(Exception thrown) {}

    @Override
    public void atTheEnd(RuntimeException thrown) {}
}
