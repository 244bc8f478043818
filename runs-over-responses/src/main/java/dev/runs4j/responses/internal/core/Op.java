package dev.runs4j.responses.internal.core;

import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.responses.journal.HopTry;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is under way: what it is for, and what it has found out. It lives in one process and dies with it; everything that has to outlive
 * it stands in the journal. Immutable.
 */
public final class Op {

    private final Goal goal;
    private final Rules rules;
    private final String salt;
    private final Instant until;
    private final Phase phase;
    private final @Nullable StoredRun run;
    private final @Nullable StoredThread thread;
    private final @Nullable ResponseView response;
    private final List<ToolOutput> open;
    private final @Nullable Refusal refusal;
    private final @Nullable Instant refusedSince;
    private final int waits;
    private final int minted;
    private final @Nullable Effect pending;
    private final @Nullable String sent;
    private final @Nullable Instant askedAt;
    private final boolean wished;
    private final boolean lookFirst;
    private final boolean listed;
    private final boolean amended;

    private Op(Builder builder) {
        this.goal = builder.goal;
        this.rules = builder.rules;
        this.salt = builder.salt;
        this.until = builder.until;
        this.phase = builder.phase;
        this.run = builder.run;
        this.thread = builder.thread;
        this.response = builder.response;
        this.open = List.copyOf(builder.open);
        this.refusal = builder.refusal;
        this.refusedSince = builder.refusedSince;
        this.waits = builder.waits;
        this.minted = builder.minted;
        this.pending = builder.pending;
        this.sent = builder.sent;
        this.askedAt = builder.askedAt;
        this.wished = builder.wished;
        this.lookFirst = builder.lookFirst;
        this.listed = builder.listed;
        this.amended = builder.amended;
    }

    /**
     * Begins an operation.
     *
     * @param goal what it is for
     * @param rules what the backend has settled
     * @param salt tells the tokens of this operation from all others; where a run is made, its first token begins so
     * @param until by when it has to be over, on the journal's clock
     */
    public static Op of(Goal goal, Rules rules, String salt, Instant until) {
        return new Builder(goal, rules, salt, until).build();
    }

    /** {@return what it is for} */
    public Goal goal() {
        return goal;
    }

    /** {@return what the backend has settled} */
    public Rules rules() {
        return rules;
    }

    /** {@return by when it has to be over, on the journal's clock} */
    public Instant until() {
        return until;
    }

    /** {@return what the last effect was for} */
    public Phase phase() {
        return phase;
    }

    /** {@return the run as last read} */
    public Optional<StoredRun> run() {
        return Optional.ofNullable(run);
    }

    /** {@return its thread as last read} */
    public Optional<StoredThread> thread() {
        return Optional.ofNullable(thread);
    }

    /** {@return the response that was seen last} */
    public Optional<ResponseView> response() {
        return Optional.ofNullable(response);
    }

    /** {@return the calls that were found open, and are being answered} */
    List<ToolOutput> open() {
        return open;
    }

    /** {@return why the last request was refused for good} */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** {@return since when a request is refused again and again} */
    Optional<Instant> refusedSince() {
        return Optional.ofNullable(refusedSince);
    }

    /** {@return how many waits there were in a row} */
    int waits() {
        return waits;
    }

    /** {@return what the journal is asked again after the wait, for the answer was lost} */
    Optional<Effect> pending() {
        return Optional.ofNullable(pending);
    }

    /** {@return whether this operation has sent an attempt whose fate is not known, whatever the journal says of it} */
    boolean hasSent(HopTry attempt) {
        return attempt.token().equals(sent);
    }

    /** {@return when the response was asked for that is looked at; what came may be as old as that} */
    Optional<Instant> askedAt() {
        return Optional.ofNullable(askedAt);
    }

    /** {@return whether this operation has wished that the run be cancelled} */
    boolean hasWished() {
        return wished;
    }

    /** {@return whether the conversation has to be read before anything is sent} */
    boolean looksFirst() {
        return lookFirst;
    }

    /** {@return whether the server was asked which responses it knows, since the last attempt} */
    boolean hasListed() {
        return listed;
    }

    /** {@return whether stray calls were answered already} */
    boolean hasAmended() {
        return amended;
    }

    /** {@return whether this operation has planned an attempt} */
    boolean isMine(HopTry attempt) {
        return attempt.token().startsWith(salt + ".");
    }

    /** {@return the token of the next attempt} */
    String nextToken() {
        return token(salt, minted + 1);
    }

    /**
     * {@return a token of an operation}
     *
     * @param salt the operation's
     * @param number from 1
     */
    public static String token(String salt, int number) {
        return salt + "." + number;
    }

    Builder toBuilder() {
        Builder builder = new Builder(goal, rules, salt, until);
        builder.phase = phase;
        builder.run = run;
        builder.thread = thread;
        builder.response = response;
        builder.open = open;
        builder.refusal = refusal;
        builder.refusedSince = refusedSince;
        builder.waits = waits;
        builder.minted = minted;
        builder.pending = pending;
        builder.sent = sent;
        builder.askedAt = askedAt;
        builder.wished = wished;
        builder.lookFirst = lookFirst;
        builder.listed = listed;
        builder.amended = amended;
        return builder;
    }

    @Override
    public String toString() {
        return "Op[" + goal.getClass().getSimpleName() + " " + goal.runId() + ", " + phase + ", " + run + "]";
    }

    /** Collects the parts. Not thread-safe. */
    static final class Builder {

        private final Goal goal;
        private final Rules rules;
        private final String salt;
        private final Instant until;
        private Phase phase = Phase.NEW;
        private @Nullable StoredRun run;
        private @Nullable StoredThread thread;
        private @Nullable ResponseView response;
        private List<ToolOutput> open = List.of();
        private @Nullable Refusal refusal;
        private @Nullable Instant refusedSince;
        private int waits;
        private int minted = 1;
        private @Nullable Effect pending;
        private @Nullable String sent;
        private @Nullable Instant askedAt;
        private boolean wished;
        private boolean lookFirst;
        private boolean listed;
        private boolean amended;

        private Builder(Goal goal, Rules rules, String salt, Instant until) {
            this.goal = Objects.requireNonNull(goal, "goal");
            this.rules = Objects.requireNonNull(rules, "rules");
            this.salt = Objects.requireNonNull(salt, "salt");
            this.until = Objects.requireNonNull(until, "until");
        }

        Builder phase(Phase value) {
            this.phase = value;
            return this;
        }

        Builder standing(@Nullable StoredRun stored, @Nullable StoredThread its) {
            this.run = stored;
            this.thread = its;
            return this;
        }

        Builder response(@Nullable ResponseView value) {
            this.response = value;
            return this;
        }

        Builder open(List<ToolOutput> value) {
            this.open = value;
            return this;
        }

        Builder refusal(@Nullable Refusal value) {
            this.refusal = value;
            return this;
        }

        Builder refusedSince(@Nullable Instant value) {
            this.refusedSince = value;
            return this;
        }

        Builder waits(int value) {
            this.waits = value;
            return this;
        }

        Builder minted() {
            this.minted++;
            return this;
        }

        Builder pending(@Nullable Effect value) {
            this.pending = value;
            return this;
        }

        Builder askedAt(Instant time) {
            this.askedAt = time;
            return this;
        }

        Builder sent(String token) {
            this.sent = token;
            return this;
        }

        Builder wished() {
            this.wished = true;
            return this;
        }

        Builder lookFirst(boolean value) {
            this.lookFirst = value;
            return this;
        }

        Builder listed(boolean value) {
            this.listed = value;
            return this;
        }

        Builder amended() {
            this.amended = true;
            return this;
        }

        Op build() {
            return new Op(this);
        }
    }
}
