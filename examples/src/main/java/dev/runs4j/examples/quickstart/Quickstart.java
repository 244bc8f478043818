package dev.runs4j.examples.quickstart;

/** Asks one question and prints the answer. */
public final class Quickstart {
    private Quickstart() {}

    /**
     * Starts the program.
     *
     * @param args the question and, optionally, the name of the backend
     */
    public static void main(String[] args) {
        System.out.println(String.join(" | ", args));
    }
}
