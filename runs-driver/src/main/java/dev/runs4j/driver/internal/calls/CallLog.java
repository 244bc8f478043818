package dev.runs4j.driver.internal.calls;

import dev.runs4j.ports.error.RunsException;

/** Remembers what the calls of a drive have thrown, for whoever has to say in the end why it stopped. */
public interface CallLog {

    /** A call failed. */
    void met(RunsException thrown);

    /** A call failed by which an earlier failure was to be mended. */
    void andThen(RunsException thrown);

    /** A call has worked; what failed before is of no interest any more. */
    void overcome();

    /** A call was broken off by an interrupt. */
    void interrupted(Exception thrown);

    /** The last call of a drive failed, which changes nothing about its end. */
    void atTheEnd(RuntimeException thrown);
}
