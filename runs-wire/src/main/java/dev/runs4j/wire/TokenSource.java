package dev.runs4j.wire;

/**
 * Gives bearer tokens, such as those of Microsoft Entra ID.
 *
 * <p>A backend keeps the token it got, asks for the next one five minutes ahead of the end (or in the middle of a shorter life), and asks once
 * more when a server refuses one (401). However many threads call, one asks at a time, on its own thread; the others go on with the token that
 * is still good, or wait. So a source needs no cache of its own. It has to be safe for many threads.
 */
@FunctionalInterface
public interface TokenSource {

    /**
     * Gets a token.
     *
     * @param request what for, and by when
     * @return one that has not expired
     * @throws Exception when there is none; the caller gets an {@link dev.runs4j.ports.error.AuthenticationException} that names this source, and
     *     the next call asks again. Ahead of its end the old token is used on instead, and the source left alone for 30 seconds. An
     *     {@link InterruptedException} ends the call as interrupted
     */
    AccessToken token(TokenRequest request) throws Exception;

    /** {@return what messages call it; the name of its class unless overridden, and never a secret} */
    default String name() {
        String type = getClass().getName();
        int lambda = type.indexOf("$$Lambda");
        return lambda < 0 ? type : "a lambda of " + type.substring(0, lambda);
    }
}
