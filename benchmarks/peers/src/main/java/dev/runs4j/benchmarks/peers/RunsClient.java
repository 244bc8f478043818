package dev.runs4j.benchmarks.peers;

/** What every client is asked to do. Safe for use by several threads. */
interface RunsClient extends AutoCloseable {

    /** Reads a run. {@return whether it is completed} */
    boolean isCompleted(String runId);

    /** Creates a run. {@return its id} */
    String create();

    /** Creates a run and follows it to its end, with a call for each delta. */
    void follow(Runnable delta);

    @Override
    void close();
}
