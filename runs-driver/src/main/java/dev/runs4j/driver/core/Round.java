package dev.runs4j.driver.core;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.tool.ToolCall;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One demand of a run: its calls, the answers so far, and what became of them.
 *
 * <p>The same calls seen again are a new round only when the run was seen in another status in between. Until then answers are kept and
 * given again, so that no tool is called twice for one call of one round. {@link #toString()} shows number and counts only. Immutable.
 */
public final class Round {

    /** What became of the answers. */
    public enum Sent {
        /** They were not given, or certainly without effect. */
        NO,
        /** They were given, and nobody knows whether they arrived. */
        PERHAPS,
        /** They were accepted. */
        YES
    }

    private final int number;
    private final List<ToolCall> calls;
    private final boolean approval;
    private final Map<String, ToolOutput> outputs;
    private final Map<String, ToolApproval> approvals;
    private final Sent sent;
    private final @Nullable Instant acceptedAt;
    private final boolean left;
    private final int attempts;

    private Round(Builder builder) {
        this.number = builder.number;
        this.calls = builder.calls;
        this.approval = builder.approval;
        this.outputs = builder.outputs;
        this.approvals = builder.approvals;
        this.sent = builder.sent;
        this.acceptedAt = builder.acceptedAt;
        this.left = builder.left;
        this.attempts = builder.attempts;
    }

    static Round of(int number, List<ToolCall> calls, boolean approval) {
        Builder builder = new Builder(number);
        builder.calls = List.copyOf(calls);
        builder.approval = approval;
        return new Round(builder);
    }

    /** {@return which demand of the run it is, from 1} */
    public int number() {
        return number;
    }

    /** {@return the calls, each with an id of its own} */
    public List<ToolCall> calls() {
        return calls;
    }

    /** {@return whether the calls wait for approval; otherwise they wait for outputs} */
    public boolean isApproval() {
        return approval;
    }

    /** {@return what became of the answers} */
    public Sent sent() {
        return sent;
    }

    /** {@return when the answers were accepted} */
    public Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    /** {@return whether the run was seen in another status since} */
    public boolean isLeft() {
        return left;
    }

    /** {@return how often the answers were given in vain} */
    public int attempts() {
        return attempts;
    }

    /** {@return the calls that have no answer yet} */
    public List<ToolCall> missing() {
        return calls.stream().filter(call -> !isAnswered(call.id())).toList();
    }

    /** {@return whether every call has an answer} */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** {@return the answers so far, in the order of the calls} */
    public ToolAnswers answers() {
        return new ToolAnswers(inOrder(outputs), inOrder(approvals));
    }

    private <T> List<T> inOrder(Map<String, T> byCall) {
        return calls.stream()
                .map(call -> Optional.ofNullable(byCall.get(call.id())))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean isAnswered(String callId) {
        return approval ? approvals.containsKey(callId) : outputs.containsKey(callId);
    }

    boolean waitsFor(String callId) {
        return missing().stream().anyMatch(call -> call.id().equals(callId));
    }

    /** Tells whether some of these calls are this round's own, shown once more. */
    boolean shows(List<ToolCall> seen, boolean forApproval) {
        return !left && approval == forApproval && seen.stream().anyMatch(this::has);
    }

    private boolean has(ToolCall seen) {
        CallKey key = CallKey.of(seen);
        return calls.stream().anyMatch(call -> CallKey.of(call).equals(key));
    }

    /** Keeps the answers of the calls that are still asked for. */
    Round withCalls(List<ToolCall> seen) {
        if (seen.size() == calls.size() && seen.stream().allMatch(this::has)) {
            return this;
        }
        Builder builder = new Builder(this);
        builder.calls = List.copyOf(seen);
        List<String> kept = seen.stream().filter(this::has).map(ToolCall::id).toList();
        builder.outputs = only(outputs, kept);
        builder.approvals = only(approvals, kept);
        // Whatever was accepted, it was not an answer to these calls.
        builder.sent = sent == Sent.YES ? Sent.PERHAPS : sent;
        return new Round(builder);
    }

    Round with(ToolOutput output) {
        Builder builder = new Builder(this);
        builder.outputs = and(outputs, output.callId(), output);
        return new Round(builder);
    }

    Round with(ToolApproval given) {
        Builder builder = new Builder(this);
        builder.approvals = and(approvals, given.callId(), given);
        return new Round(builder);
    }

    Round accepted(Instant at) {
        Builder builder = new Builder(this);
        builder.sent = Sent.YES;
        builder.acceptedAt = at;
        return new Round(builder);
    }

    Round inVain(Sent fate) {
        Builder builder = new Builder(this);
        builder.sent = fate;
        builder.attempts = attempts + 1;
        return new Round(builder);
    }

    /** The run got on. Without an answer of ours it cannot have: then the sighting was of an earlier moment. */
    Round leave() {
        if (left || sent == Sent.NO) {
            return this;
        }
        Builder builder = new Builder(this);
        builder.left = true;
        return new Round(builder);
    }

    private static <T> Map<String, T> and(Map<String, T> map, String key, T value) {
        Map<String, T> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return Map.copyOf(more);
    }

    private static <T> Map<String, T> only(Map<String, T> map, List<String> keys) {
        Map<String, T> fewer = new LinkedHashMap<>(map);
        fewer.keySet().retainAll(keys);
        return Map.copyOf(fewer);
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(number, calls, approval, outputs, approvals, sent, acceptedAt, left, attempts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Round that && that.values().equals(values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "Round[" + number + ", " + calls.size() + " calls, " + missing().size() + " open, sent=" + sent + "]";
    }

    private static final class Builder {

        private final int number;
        private List<ToolCall> calls = List.of();
        private boolean approval;
        private Map<String, ToolOutput> outputs = Map.of();
        private Map<String, ToolApproval> approvals = Map.of();
        private Sent sent = Sent.NO;
        private @Nullable Instant acceptedAt;
        private boolean left;
        private int attempts;

        Builder(int number) {
            this.number = number;
        }

        Builder(Round from) {
            this.number = from.number;
            this.calls = from.calls;
            this.approval = from.approval;
            this.outputs = from.outputs;
            this.approvals = from.approvals;
            this.sent = from.sent;
            this.acceptedAt = from.acceptedAt;
            this.left = from.left;
            this.attempts = from.attempts;
        }
    }
}
