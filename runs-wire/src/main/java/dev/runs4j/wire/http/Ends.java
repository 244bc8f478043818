package dev.runs4j.wire.http;

/**
 * By when the parts of an exchange have to be over.
 *
 * @param open the head of the answer, and a refusal as a whole
 * @param whole all of it
 */
record Ends(long open, long whole) {

    static Ends of(HttpCall call) {
        long whole = call.wholeTime().map(WaitLimit::after).orElseGet(WaitLimit::forever);
        long open = call.openTime()
                .map(time -> WaitLimit.earlier(whole, WaitLimit.after(time)))
                .orElse(whole);
        return new Ends(open, whole);
    }

    /** {@return by when the body of an answer with this status has to be there} */
    long ofBody(int status) {
        return status / 100 == 2 ? whole : open;
    }
}
