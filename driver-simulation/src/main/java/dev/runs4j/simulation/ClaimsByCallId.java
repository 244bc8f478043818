package dev.runs4j.simulation;

import dev.runs4j.filejournal.ForwardingJournal;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.ToolJournal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A journal that tells claims apart by the id of the call and by nothing else, as if servers never used an id again. */
final class ClaimsByCallId extends ForwardingJournal {

    private final Map<String, JournalCall> first = new HashMap<>();

    ClaimsByCallId(ToolJournal sound) {
        super(sound);
    }

    @Override
    public ClaimAnswer claim(JournalCall call, String tool, long epoch, Instant now) {
        JournalCall there = first.getOrDefault(call.callId(), call);
        if (there.equals(call)) {
            ClaimAnswer answer = super.claim(call, tool, epoch, now);
            if (answer instanceof ClaimAnswer.Granted) {
                first.put(call.callId(), call);
            }
            return answer;
        }
        return sound().find(there.run())
                .flatMap(found -> found.claim(there))
                .<ClaimAnswer>map(ClaimAnswer.Taken::new)
                .orElseThrow();
    }

    @Override
    public ClaimRow record(JournalCall call, CallResult result) {
        return super.record(first.getOrDefault(call.callId(), call), result);
    }
}
