package dev.runs4j.ports.journal;

import java.time.Instant;

/**
 * That a drive has ended, and how.
 *
 * @param status how, in a word of the driver's; not blank
 * @param at when, on the clock of the process that said so; cut to microseconds
 */
public record DriveEnd(String status, Instant at) {

    /** Refuses a blank status. */
    public DriveEnd {
        Texts.notBlank("status", status);
        at = Texts.micros("at", at);
    }
}
