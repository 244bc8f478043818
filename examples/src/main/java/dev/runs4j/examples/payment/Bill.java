package dev.runs4j.examples.payment;

import dev.runs4j.tools.Describe;

/**
 * What is to be paid.
 *
 * @param payee who gets it
 * @param cents how much
 */
public record Bill(
        @Describe("Who gets the money") String payee,
        @Describe("The amount in cents") long cents) {

    /** Refuses what no bank would book; the model is told. */
    public Bill {
        if (payee.isBlank()) {
            throw new IllegalArgumentException("payee: a name, but was blank");
        }
        if (cents <= 0) {
            throw new IllegalArgumentException("cents: more than 0, but was " + cents);
        }
    }
}
