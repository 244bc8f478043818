package dev.runs4j.ports.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a call was claimed, and what came of it. A claim without a result says that the tool may have been started and that nobody knows how
 * it went. {@link #toString()} shows ids, the tool's name and the kind of the result only. Immutable.
 */
public final class ClaimRow {

    private final JournalCall call;
    private final String tool;
    private final long epoch;
    private final Instant claimedAt;
    private final @Nullable CallResult result;

    private ClaimRow(JournalCall call, String tool, long epoch, Instant claimedAt, @Nullable CallResult result) {
        this.call = Objects.requireNonNull(call, "call");
        this.tool = Texts.notBlank("tool", tool);
        this.epoch = Texts.atLeastOne("epoch", epoch);
        this.claimedAt = Texts.micros("claimedAt", claimedAt);
        this.result = result;
    }

    /**
     * Describes a claim without a result.
     *
     * @param call the key
     * @param tool the tool's name; not blank
     * @param epoch under which epoch it was claimed, from 1
     * @param claimedAt when, on the clock of the process that did; cut to microseconds
     */
    public static ClaimRow of(JournalCall call, String tool, long epoch, Instant claimedAt) {
        return new ClaimRow(call, tool, epoch, claimedAt, null);
    }

    /** {@return the same claim with this result} */
    public ClaimRow withResult(CallResult value) {
        return new ClaimRow(call, tool, epoch, claimedAt, Objects.requireNonNull(value, "result"));
    }

    /** {@return the key} */
    public JournalCall call() {
        return call;
    }

    /** {@return the tool's name} */
    public String tool() {
        return tool;
    }

    /** {@return the epoch under which it was claimed} */
    public long epoch() {
        return epoch;
    }

    /** {@return when it was claimed, on the clock of the process that did} */
    public Instant claimedAt() {
        return claimedAt;
    }

    /** {@return what came of it; empty while nobody has said} */
    public Optional<CallResult> result() {
        return Optional.ofNullable(result);
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(call, tool, epoch, claimedAt, result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClaimRow that && that.values().equals(values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        String state = result == null ? "no result" : result.kind().toString();
        return "ClaimRow[" + call + ", " + tool + ", epoch " + epoch + ", " + state + "]";
    }
}
