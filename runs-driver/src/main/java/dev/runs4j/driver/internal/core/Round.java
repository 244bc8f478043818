package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.tool.ToolCall;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private final Map<CallKey, CallProgress> progress;
    private final Map<CallKey, ToolApproval> approvals;
    private final Sent sent;
    private final @Nullable Instant acceptedAt;
    private final @Nullable Instant leftAt;
    private final @Nullable Instant shownAt;
    private final int attempts;
    private final int submits;

    private Round(Builder builder) {
        this.number = builder.number;
        this.calls = builder.calls;
        this.approval = builder.approval;
        this.progress = builder.progress;
        this.approvals = builder.approvals;
        this.sent = builder.sent;
        this.acceptedAt = builder.acceptedAt;
        this.leftAt = builder.leftAt;
        this.shownAt = builder.shownAt;
        this.attempts = builder.attempts;
        this.submits = builder.submits;
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
        return leftAt != null;
    }

    /** {@return whether the run was seen to get on so lately that it may still show these calls} */
    boolean mayStillBeShown(List<ToolCall> seen, Instant now) {
        return leftAt != null && now.isBefore(leftAt.plus(Pacing.ANSWER_SHOWS)) && isOf(seen);
    }

    /** {@return whether the demand was seen so lately that a run at work may be a sighting of the time before it} */
    boolean mayBeYoungerThan(Instant now) {
        return shownAt != null && now.isBefore(shownAt.plus(Pacing.ANSWER_SHOWS));
    }

    private boolean isOf(List<ToolCall> seen) {
        return keys(seen).equals(keys(calls));
    }

    private static Set<CallKey> keys(List<ToolCall> calls) {
        return calls.stream().map(CallKey::of).collect(Collectors.toSet());
    }

    /** Notes that the run shows the demand. */
    Round shown(Instant now) {
        Builder builder = new Builder(this, number);
        builder.shownAt = now;
        return new Round(builder);
    }

    /** Notes that an earlier owner may have given the answers. */
    Round perhapsSent() {
        Builder builder = new Builder(this, number);
        builder.sent = Sent.PERHAPS;
        return new Round(builder);
    }

    /** {@return how often the answers were given in vain} */
    public int attempts() {
        return attempts;
    }

    /** {@return the calls that have no answer yet} */
    public List<ToolCall> missing() {
        return calls.stream().filter(call -> !isAnswered(call)).toList();
    }

    /** {@return whether every call has an answer} */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** {@return the answers so far, in the order of the calls} */
    public ToolAnswers answers() {
        List<ToolOutput> outputs = calls.stream()
                .filter(call -> progress(call).is(CallProgress.State.DONE))
                .map(call -> ToolOutput.of(call.id(), progress(call).text()))
                .toList();
        List<ToolApproval> given = calls.stream()
                .map(call -> Optional.ofNullable(approvals.get(CallKey.of(call))))
                .flatMap(Optional::stream)
                .toList();
        return new ToolAnswers(outputs, given);
    }

    private boolean isAnswered(ToolCall call) {
        return approval
                ? approvals.containsKey(CallKey.of(call))
                : progress(call).is(CallProgress.State.DONE);
    }

    boolean waitsForApproval(String callId) {
        return approval && missing().stream().anyMatch(call -> call.id().equals(callId));
    }

    CallProgress progress(ToolCall call) {
        return progress.getOrDefault(CallKey.of(call), CallProgress.NEW);
    }

    /** {@return whether tools may be at work, and nothing is asked of the journal} */
    boolean isOnlyWorkedOn() {
        return !missing().isEmpty()
                && missing().stream()
                        .map(this::progress)
                        .allMatch(
                                call -> call.is(CallProgress.State.RUNNING) || call.is(CallProgress.State.RECONCILING));
    }

    /** {@return the call of this id that is in this state} Within a round an id stands for one call, unless its answer came from an earlier one. */
    Optional<CallKey> find(String callId, CallProgress.State state) {
        return progress.entrySet().stream()
                .filter(entry ->
                        entry.getKey().id().equals(callId) && entry.getValue().is(state))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Optional<CallProgress> progress(CallKey key) {
        return Optional.ofNullable(progress.get(key));
    }

    /** {@return the call as the run shows it; empty where it does not any more} */
    Optional<ToolCall> call(CallKey key) {
        return calls.stream().filter(call -> CallKey.of(call).equals(key)).findFirst();
    }

    /** {@return the results that the journal may not have} */
    Map<CallKey, CallProgress> unwritten() {
        Map<CallKey, CallProgress> unwritten = new TreeMap<>(Comparator.comparing(CallKey::id));
        progress.forEach((key, known) -> {
            if (known.is(CallProgress.State.RECORDING) || known.is(CallProgress.State.RECORD_FAILED)) {
                unwritten.put(key, known);
            }
        });
        return unwritten;
    }

    Round with(CallKey key, CallProgress reached) {
        Builder builder = new Builder(this, number);
        builder.progress = and(progress, key, reached);
        return new Round(builder);
    }

    Round takenUp() {
        Builder builder = new Builder(this, number);
        Map<CallKey, CallProgress> known = new HashMap<>(progress);
        known.replaceAll((key, reached) -> reached.takenUp());
        builder.progress = Map.copyOf(known);
        return new Round(builder);
    }

    /** {@return how often the answers were given and may have arrived} */
    public int submits() {
        return submits;
    }

    /** Tells whether some of these calls are this round's own, shown once more. */
    boolean shows(List<ToolCall> seen, boolean forApproval) {
        return !isLeft()
                && approval == forApproval
                && seen.stream().map(CallKey::of).anyMatch(this::isKnown);
    }

    /**
     * Goes on with other calls, which some servers show bit by bit, and keeps every answer that was ever given in this round. A call that
     * takes the id of another one begins a new round, so that round and id still name one call; answers that are carried over are claimed there,
     * too. As long as nothing was answered the run cannot have got on: then a call of the same id and tool is the same call, whatever its arguments.
     */
    Round withCalls(List<ToolCall> seen) {
        Set<CallKey> shown = keys(seen);
        if (shown.equals(keys(calls))) {
            return this;
        }
        boolean clash = shown.stream().anyMatch(this::hasIdOfAnother);
        Builder builder = new Builder(this, clash ? number + 1 : number);
        builder.calls = List.copyOf(seen);
        builder.progress = clash ? carried(shown) : renamed(shown);
        // Whatever was accepted, it was not an answer to these calls.
        builder.sent = sent == Sent.YES ? Sent.PERHAPS : sent;
        builder.submits = 0;
        return new Round(builder);
    }

    private Map<CallKey, CallProgress> carried(Set<CallKey> shown) {
        Map<CallKey, CallProgress> carried = new HashMap<>(progress);
        carried.keySet().retainAll(shown);
        carried.replaceAll((key, reached) -> reached.takenOver());
        return Map.copyOf(carried);
    }

    private Map<CallKey, CallProgress> renamed(Set<CallKey> shown) {
        Map<CallKey, CallProgress> renamed = new HashMap<>();
        progress.forEach((key, reached) -> renamed.put(
                shown.stream()
                        .filter(now -> sent == Sent.NO && now.isSameTool(key))
                        .findFirst()
                        .orElse(key),
                reached));
        return Map.copyOf(renamed);
    }

    private boolean isKnown(CallKey seen) {
        Set<CallKey> known = known();
        return known.contains(seen) || (sent == Sent.NO && known.stream().anyMatch(seen::isSameTool));
    }

    private boolean hasIdOfAnother(CallKey seen) {
        return known().stream().anyMatch(key -> key.id().equals(seen.id()) && !key.equals(seen))
                && !(sent == Sent.NO && known().stream().anyMatch(seen::isSameTool));
    }

    private Set<CallKey> known() {
        Set<CallKey> known = new HashSet<>(progress.keySet());
        known.addAll(approvals.keySet());
        calls.stream().map(CallKey::of).forEach(known::add);
        return known;
    }

    Round with(ToolApproval given) {
        Builder builder = new Builder(this, number);
        builder.approvals = and(approvals, key(given.callId()), given);
        return new Round(builder);
    }

    private CallKey key(String callId) {
        return calls.stream()
                .filter(call -> call.id().equals(callId))
                .map(CallKey::of)
                .findFirst()
                .orElseThrow();
    }

    Round accepted(Instant at) {
        Builder builder = new Builder(this, number);
        builder.sent = Sent.YES;
        builder.acceptedAt = at;
        builder.submits = submits + 1;
        return new Round(builder);
    }

    Round inVain(Sent fate, boolean mayHaveArrived) {
        Builder builder = new Builder(this, number);
        builder.sent = fate;
        builder.submits = mayHaveArrived ? submits + 1 : submits;
        builder.attempts = attempts + 1;
        return new Round(builder);
    }

    /** The run got on. Without an answer of ours it cannot have: then the sighting was of an earlier moment. */
    Round leave(Instant now) {
        if (isLeft() || sent == Sent.NO) {
            return this;
        }
        Builder builder = new Builder(this, number);
        builder.leftAt = now;
        return new Round(builder);
    }

    private static <T> Map<CallKey, T> and(Map<CallKey, T> map, CallKey key, T value) {
        Map<CallKey, T> more = new HashMap<>(map);
        more.put(key, value);
        return Map.copyOf(more);
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(
                number, calls, approval, progress, approvals, sent, acceptedAt, leftAt, shownAt, attempts, submits);
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
        private Map<CallKey, CallProgress> progress = Map.of();
        private Map<CallKey, ToolApproval> approvals = Map.of();
        private Sent sent = Sent.NO;
        private @Nullable Instant acceptedAt;
        private @Nullable Instant leftAt;
        private @Nullable Instant shownAt;
        private int attempts;
        private int submits;

        Builder(int number) {
            this.number = number;
        }

        Builder(Round from, int number) {
            this.number = number;
            this.calls = from.calls;
            this.approval = from.approval;
            this.progress = from.progress;
            this.submits = from.submits;
            this.approvals = from.approvals;
            this.sent = from.sent;
            this.acceptedAt = from.acceptedAt;
            this.leftAt = from.leftAt;
            this.shownAt = from.shownAt;
            this.attempts = from.attempts;
        }
    }
}
