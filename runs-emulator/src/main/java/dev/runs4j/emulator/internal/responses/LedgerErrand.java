package dev.runs4j.emulator.internal.responses;

import dev.runs4j.emulator.internal.http.Errand;
import dev.runs4j.emulator.internal.http.Reply;
import dev.runs4j.emulator.responses.ResponsesLedger;
import java.nio.charset.StandardCharsets;

/** Shows what was accepted. */
final class LedgerErrand implements Errand {

    private final ResponsesLedger ledger;

    LedgerErrand(ResponsesLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void check() {
        // Whoever has the key may look.
    }

    @Override
    public boolean takes(byte[] utf8) {
        return false;
    }

    @Override
    public Reply carryOut() {
        return Reply.json(ledger.toJson().toString().getBytes(StandardCharsets.UTF_8));
    }
}
