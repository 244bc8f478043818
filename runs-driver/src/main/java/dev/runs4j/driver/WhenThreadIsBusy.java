package dev.runs4j.driver;

/**
 * What a drive does when another run is active on the thread on which it is to create its own. A thread takes one run at a time, and a creation
 * that is refused for that has no effect. The drive's deadline bounds all of it.
 */
public enum WhenThreadIsBusy {
    /** {@link dev.runs4j.ports.error.ThreadBusyException} comes out of {@code drive} at once; the default. */
    REJECT,
    /**
     * The drive waits until the thread is free. Drives of this policy on the same backend object and thread stand in one line, first come, first
     * served; a drive leaves the line when its run has ended, or when it stops for whatever reason. At the head of the line, a run of somebody else
     * (another process, another policy, {@code attach}) is looked at until it has ended; who else waits for it outside this process is not known, so
     * it may come first.
     *
     * <p>A tool that drives another run on the thread of its own run would wait for itself, until the deadline.
     */
    WAIT,
    /**
     * The run that is active when the drive begins, and no other, is asked to end, once; then the drive waits for its end, however it ends. A run
     * that was created on the thread since is left alone, and {@link dev.runs4j.ports.error.ThreadBusyException} is thrown. The thread's runs are
     * listed once at the beginning, which is one call more.
     */
    CANCEL_FIRST
}
