package dev.runs4j.responses.journal.testing;

/**
 * A check that knows no journal yet.
 *
 * @param rule the rule's id
 * @param title what is tried
 * @param shared whether the store has to be opened more than once
 * @param body tries it
 */
record Check(String rule, String title, boolean shared, Body body) {

    /** What a check does. */
    @FunctionalInterface
    interface Body {

        void run(Scene scene) throws Exception;
    }

    static Check of(String rule, String title, Body body) {
        return new Check(rule, title, false, body);
    }

    static Check onSharedStore(String rule, String title, Body body) {
        return new Check(rule, title, true, body);
    }
}
