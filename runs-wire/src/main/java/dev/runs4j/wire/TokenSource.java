package dev.runs4j.wire;

/**
 * Gives bearer tokens, such as those of Microsoft Entra ID.
 *
 * <p>A backend keeps the token it got, asks for the next one five minutes ahead of the end (or in the middle of a shorter life), and asks once
 * more when a server refuses one (401). However many threads call, one asks at a time; the others go on with the token that is still good, or
 * wait. So a source needs no cache of its own. It has to be safe for many threads.
 *
 * <p>A source is asked on the thread of the call that needs the token, since a backend starts no threads. It has to end within
 * {@link TokenRequest#timeLimit()}, one way or the other: nobody else ends it, and what it takes is taken from that call's deadline. Ahead of
 * the end only a call asks that has no deadline or 10 seconds left, and gives the source half of that time, so that it can go on with the old
 * token if need be; in the old token's last minute any call does.
 *
 * <p>A call that waits for another one's asking gives up after 60 seconds, or at its deadline. A source that has not come back after 60 seconds
 * is waited for no longer: once the old token has ended, the next call asks again, beside the one that hangs. What comes back late is used
 * unless a newer token has come meanwhile.
 */
@FunctionalInterface
public interface TokenSource {

    /**
     * Gives a token.
     *
     * @param request what for, and how long it may take
     * @return one that has not expired; when {@link TokenRequest#refused()} says that the last one was refused, another one: the same is kept
     *     for later calls, but the call that was refused with it is not sent again
     * @throws Exception when there is none; the caller gets an {@link dev.runs4j.ports.error.AuthenticationException} that names this source, and
     *     the next call asks again. Ahead of its end the old token is used on instead, and the source left alone for 30 seconds. An
     *     {@link InterruptedException}, wrapped in others or not, or anything that is thrown with the thread's interrupt flag set, ends this
     *     call as interrupted and no other; only what stands below an {@link java.util.concurrent.ExecutionException} or a
     *     {@link java.util.concurrent.CompletionException} is taken for the interrupt of another thread, and so for a failure
     */
    AccessToken token(TokenRequest request) throws Exception;

    /** {@return what messages call it; the name of its class unless overridden, and never a secret} */
    default String name() {
        String type = getClass().getName();
        int lambda = type.indexOf("$$Lambda");
        return lambda < 0 ? type : "a lambda of " + type.substring(0, lambda);
    }
}
