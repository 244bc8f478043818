package dev.runs4j.responses.simulation;

/** What has to be true of every world, whatever happens in it. */
public enum Rule {
    /** Nothing breaks. */
    NO_BREAKDOWN("nothing breaks"),
    /** While a response is at work that is known to be a run's, no other run of the thread has one made. */
    ONE_ACTIVE("while a response is at work that is known to be a run's, no other run of the thread has one made"),
    /** No attempt is accepted twice. */
    ACCEPTED_ONCE("no attempt is accepted twice"),
    /** No outputs are accepted from two attempts, but where nothing showed the first. */
    SENT_ONCE(
            "the outputs of a hop, or the input of a run, are not sent again once anything shows that they were accepted: an id that was written"
                    + " down, an item that the last look into the conversation could see, or a list of responses"),
    /** Whatever was accepted is an attempt of a run in the journal. */
    NOTHING_DROPPED("whatever the server has accepted stands in the journal as an attempt of its run"),
    /** A run takes for its own what was made for it. */
    OWN_ITEMS(
            "a run takes for its own only what was made for it, but where the other run has sent nothing by which to tell"),
    /** No call is started for two demands. */
    STARTED_ONCE("no call is started for two hops, nor for two runs"),
    /** A hop shows the same calls to everybody. */
    SAME_CALLS("a hop shows the same calls to everybody, at any time"),
    /** A run says what its last response says. */
    TRUE_END(
            "a run is completed where its last response is, and only there; of a response that the server has forgotten only its items tell"),
    /** Every run ends, and leaves its thread free. */
    ENDED_IN_TIME(
            "every run has ended, and its thread is free, twenty minutes after its expiry, or after things have stopped going wrong"),
    /** Afterwards another run on the same thread works. */
    FRESH_RUN(
            "when nothing goes wrong any more, another run on the same thread is completed; a chain whose last response the server has forgotten is"
                    + " lost");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    /** {@return what has to be true, in words} */
    public String words() {
        return words;
    }
}
