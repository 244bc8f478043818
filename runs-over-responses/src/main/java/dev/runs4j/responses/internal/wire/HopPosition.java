package dev.runs4j.responses.internal.wire;

import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.RunRecord;
import java.util.List;

/**
 * A hop in its run, and what goes before it.
 *
 * @param run the run
 * @param number the hop, from 0
 * @param hop the hop
 * @param amends outputs that come first
 */
record HopPosition(RunRecord run, int number, Hop hop, List<ToolOutput> amends) {

    /** Copies the list. */
    HopPosition {
        amends = List.copyOf(amends);
    }
}
