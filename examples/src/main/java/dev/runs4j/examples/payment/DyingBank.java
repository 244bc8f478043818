package dev.runs4j.examples.payment;

import java.util.Optional;

/** Books the payment, and takes the whole process down before anybody hears of it. */
final class DyingBank implements Bank {

    private final Bank bank;

    DyingBank(Bank bank) {
        this.bank = bank;
    }

    @Override
    public String transfer(String reference, Bill bill) {
        bank.transfer(reference, bill);
        throw new Death();
    }

    @Override
    public Optional<String> find(String reference) {
        return bank.find(reference);
    }

    /** Nothing of the process does any work after this. */
    static final class Death extends Error {

        private static final long serialVersionUID = 1L;
    }
}
