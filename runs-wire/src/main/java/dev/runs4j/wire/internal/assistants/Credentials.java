package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.Secret;
import dev.runs4j.wire.http.HttpHeaders;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who the caller is, asked for every request that is sent. Safe for many threads. */
public interface Credentials {

    /**
     * Adds the header fields that say who calls. May ask a token service, on the caller's thread. Not asked for a call that says so itself.
     *
     * @param headers where to
     * @param deadline by when the call must have ended; empty for none
     * @throws dev.runs4j.ports.error.RunsException when there is nothing to say
     */
    void add(HttpHeaders.Builder headers, Optional<Instant> deadline);

    /**
     * {@return whether sending again may help after a server has refused what was said (401); a holder of tokens forgets the one it has} Asked
     * once for each attempt.
     */
    default boolean renew() {
        return false;
    }

    /**
     * {@return as {@link #renew()}, knowing what was refused: others may have renewed it meanwhile}
     *
     * @param refused the header fields that were sent
     */
    default boolean renew(HttpHeaders refused) {
        return renew();
    }

    /** {@return what messages call the giver of what is said} */
    default String origin() {
        return "the credential";
    }

    /** {@return what must never be shown} */
    Collection<Secret> secrets();

    /** Ends everything that waits for something to say, as the backend is closed. */
    default void close() {}

    /** Says a key as {@code Authorization: Bearer} (RFC 6750). */
    static Credentials bearer(Secret key) {
        return new KeyCredentials("Authorization", "Bearer ", key);
    }

    /** Says a key in a header field of its own. */
    static Credentials header(String name, Secret key) {
        return new KeyCredentials(name, "", key);
    }

    /**
     * A key that does not change.
     *
     * @param name the header field
     * @param prefix what stands before the key
     * @param key the key
     */
    record KeyCredentials(String name, String prefix, Secret key) implements Credentials {

        @Override
        public void add(HttpHeaders.Builder headers, Optional<Instant> deadline) {
            headers.add(name, prefix + key.reveal());
        }

        @Override
        public Collection<Secret> secrets() {
            return List.of(key);
        }
    }
}
