package dev.runs4j.examples.payment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bank in memory. Safe for many threads. */
public final class PlayBank implements Bank {

    private final List<Payment> payments = new CopyOnWriteArrayList<>();

    @Override
    public String transfer(String reference, Bill bill) {
        Payment payment = new Payment(reference, bill);
        payments.add(payment);
        return payment.receipt();
    }

    @Override
    public Optional<String> find(String reference) {
        return payments.stream()
                .filter(payment -> payment.reference().equals(reference))
                .map(Payment::receipt)
                .findFirst();
    }

    /** {@return the receipts of all payments, oldest first} */
    public List<String> statement() {
        return payments.stream().map(Payment::receipt).toList();
    }

    private record Payment(String reference, Bill bill) {

        String receipt() {
            return "paid " + bill.cents() + " cents to " + bill.payee();
        }
    }
}
