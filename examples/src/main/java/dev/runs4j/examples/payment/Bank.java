package dev.runs4j.examples.payment;

import java.util.Optional;

/** Where the money is. It books what it is told, a second time if it is told twice; but a payment can be found by its reference. */
public interface Bank {

    /** Books a payment, and gives the receipt. */
    String transfer(String reference, Bill bill);

    /** {@return the receipt of the payment that bears this reference} */
    Optional<String> find(String reference);
}
