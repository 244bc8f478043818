package dev.runs4j.benchmarks.peers;

/** A process that retrieves one run and ends. Arguments: who, and the server's address. */
public final class FirstRun {

    private FirstRun() {}

    /** Says a word when it has the run. */
    public static void main(String[] args) {
        RunsClient client = Contender.of(args[0]).open(args[1]);
        if (client.isCompleted(Samples.RUN_ID)) {
            throw new IllegalStateException("read wrongly");
        }
        System.out.println("read");
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
