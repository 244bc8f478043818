package dev.runs4j.emulator.internal.http;

import dev.runs4j.emulator.internal.dialect.Manners;
import org.jspecify.annotations.Nullable;

/** One protocol behind the server's door. Safe for many threads. */
public interface Desk {

    /** {@return how it behaves at the door} */
    Manners manners();

    /**
     * Finds what a request asks for, before its body is read.
     *
     * @throws dev.runs4j.emulator.internal.error.RefusedException when there is no such thing
     */
    Errand find(RequestHead head);

    /**
     * Finds the answer to a failure.
     *
     * @param failure what was thrown
     * @param errand what was being done; null where that was not known yet
     */
    Reply refusal(Throwable failure, @Nullable Errand errand);

    /** {@return whether nobody has foreseen it, so that its stack trace belongs into the log} */
    boolean isUnforeseen(Throwable failure);
}
