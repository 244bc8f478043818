package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.event.DriveTimeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a drive knows: the plan, what was seen of the run, and what is under way. {@link DriveCore#step} makes the next record out
 * of this one; nothing else changes it. {@link #toString()} shows ids and statuses only. Immutable.
 */
public final class DriveRecord {

    private static final int MOST_REQUEST_IDS = 20;

    private final DrivePlan plan;
    private final DrivePhase phase;
    private final Following following;
    private final @Nullable String threadId;
    private final @Nullable RunRef run;
    private final @Nullable Run lastSeen;
    private final @Nullable Instant changedAt;
    private final DriveTimeline timeline;
    private final List<String> requestIds;
    private final @Nullable Round round;
    private final int failures;
    private final int looksInVain;
    private final boolean createSent;
    private final @Nullable GiveUpReason gaveUp;
    private final String gaveUpBecause;
    private final Ownership journal;
    private final Obstacle obstacle;
    private final ServerClock server;
    private final @Nullable Instant createSentAt;
    private final @Nullable Instant lookedAt;
    private final @Nullable Instant watchAt;
    private final @Nullable Resumption resumption;
    private final int waits;
    private final @Nullable Instant closingUntil;

    private DriveRecord(Builder builder) {
        this.plan = builder.plan;
        this.phase = builder.phase;
        this.following = builder.following;
        this.threadId = builder.threadId;
        this.run = builder.run;
        this.lastSeen = builder.lastSeen;
        this.changedAt = builder.changedAt;
        this.timeline = builder.timeline;
        this.requestIds = builder.requestIds;
        this.round = builder.round;
        this.failures = builder.failures;
        this.looksInVain = builder.looksInVain;
        this.createSent = builder.createSent;
        this.gaveUp = builder.gaveUp;
        this.gaveUpBecause = builder.gaveUpBecause;
        this.journal = builder.journal;
        this.obstacle = builder.obstacle;
        this.server = builder.server;
        this.createSentAt = builder.createSentAt;
        this.lookedAt = builder.lookedAt;
        this.watchAt = builder.watchAt;
        this.resumption = builder.resumption;
        this.waits = builder.waits;
        this.closingUntil = builder.closingUntil;
    }

    /** Begins a drive about which nothing but the plan is known. */
    public static DriveRecord of(DrivePlan plan) {
        return new Builder(plan).build();
    }

    /** {@return what was decided beforehand} */
    public DrivePlan plan() {
        return plan;
    }

    /** {@return what the drive is busy with} */
    public DrivePhase phase() {
        return phase;
    }

    /** {@return how the run is followed} */
    public Following following() {
        return following;
    }

    /** {@return the thread, once it is known} */
    public Optional<String> threadId() {
        return Optional.ofNullable(threadId);
    }

    /** {@return the run's name, once it is known} */
    public Optional<RunRef> run() {
        return Optional.ofNullable(run);
    }

    /** {@return the run as it was last seen} */
    public Optional<Run> lastSeen() {
        return Optional.ofNullable(lastSeen);
    }

    /** {@return when the run was last seen to change, or when its calls were answered} */
    public Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }

    /** {@return the statuses that were seen} */
    public DriveTimeline timeline() {
        return timeline;
    }

    /** {@return the server's ids of the latest requests, newest first, at most 20} */
    public List<String> requestIds() {
        return requestIds;
    }

    /** {@return the latest demand of the run} */
    public Optional<Round> round() {
        return Optional.ofNullable(round);
    }

    /** {@return how many calls have failed in a row} */
    public int failures() {
        return failures;
    }

    /** {@return how often the run was looked for by its token and not found} */
    public int looksInVain() {
        return looksInVain;
    }

    /** {@return whether the run may have been created by this drive} */
    public boolean isCreateSent() {
        return createSent;
    }

    /** {@return why the drive stopped before the run's end} */
    public Optional<GiveUpReason> gaveUp() {
        return Optional.ofNullable(gaveUp);
    }

    /** {@return the same in words; empty while the drive goes on} */
    public String gaveUpBecause() {
        return gaveUpBecause;
    }

    /** {@return what the drive knows of itself in the journal} */
    public Ownership journal() {
        return journal;
    }

    /** {@return the run of somebody else that keeps the thread busy} */
    public Obstacle obstacle() {
        return obstacle;
    }

    /** {@return what is known of the server's clock} */
    public ServerClock server() {
        return server;
    }

    /** {@return when the creation was asked for, if it was} */
    public Optional<Instant> createSentAt() {
        return Optional.ofNullable(createSentAt);
    }

    /** {@return when the latest look at the run was begun; empty where there was none, or where it failed while tools were at work} */
    public Optional<Instant> lookedAt() {
        return Optional.ofNullable(lookedAt);
    }

    /**
     * {@return when the run is to be looked at although its tools are at work; empty where none are} An interpreter that has nothing else to do then
     * reports that the wait is over.
     */
    public Optional<Instant> watchAt() {
        return phase == DrivePhase.CALLING ? Optional.ofNullable(watchAt) : Optional.empty();
    }

    /** {@return where the stream broke last, if it could be joined again} */
    public Optional<Resumption> resumption() {
        return Optional.ofNullable(resumption);
    }

    /** {@return how many waits before looks and repeated calls there were; each is of another length} */
    public int waits() {
        return waits;
    }

    /** {@return when the run that was asked to end is not waited for any more; empty where it was not} */
    public Optional<Instant> closingUntil() {
        return Optional.ofNullable(closingUntil);
    }

    /** {@return whether the run is one that this drive has created, or may have} */
    public boolean mayHaveCreated() {
        return createSent && !(plan.goal() instanceof DriveGoal.Attach);
    }

    /** {@return whether nothing is left to do} */
    public boolean isOver() {
        return phase == DrivePhase.ENDED || phase == DrivePhase.GIVEN_UP;
    }

    /** {@return whether the drive is over, or given up and waits for the run's end} */
    public boolean isStopping() {
        return isOver() || phase == DrivePhase.CLOSING;
    }

    Builder toBuilder() {
        return new Builder(this);
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(
                plan,
                phase,
                following,
                threadId,
                run,
                lastSeen,
                changedAt,
                timeline,
                requestIds,
                round,
                failures,
                looksInVain,
                createSent,
                gaveUp,
                gaveUpBecause,
                journal,
                obstacle,
                server,
                createSentAt,
                lookedAt,
                watchAt,
                resumption,
                waits,
                closingUntil);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DriveRecord that && that.values().equals(values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "DriveRecord[" + phase + ", run=" + run + ", statuses=" + timeline.statuses() + ", " + round + "]";
    }

    /** Collects the parts. */
    static final class Builder {

        private final DrivePlan plan;
        private DrivePhase phase = DrivePhase.NEW;
        private Following following;
        private @Nullable String threadId;
        private @Nullable RunRef run;
        private @Nullable Run lastSeen;
        private @Nullable Instant changedAt;
        private DriveTimeline timeline = DriveTimeline.EMPTY;
        private List<String> requestIds = List.of();
        private @Nullable Round round;
        private int failures;
        private int looksInVain;
        private boolean createSent;
        private @Nullable GiveUpReason gaveUp;
        private String gaveUpBecause = "";
        private Ownership journal = Ownership.NONE;
        private Obstacle obstacle = Obstacle.UNKNOWN;
        private ServerClock server = ServerClock.UNKNOWN;
        private @Nullable Instant createSentAt;
        private @Nullable Instant lookedAt;
        private @Nullable Instant watchAt;
        private @Nullable Resumption resumption;
        private int waits;
        private @Nullable Instant closingUntil;

        private Builder(DrivePlan plan) {
            this.plan = Objects.requireNonNull(plan, "plan");
            this.following = plan.streaming() ? Following.STREAMING : Following.POLLING;
            this.threadId = plan.goal().threadId().orElse(null);
        }

        private Builder(DriveRecord from) {
            this.plan = from.plan;
            this.phase = from.phase;
            this.following = from.following;
            this.threadId = from.threadId;
            this.run = from.run;
            this.lastSeen = from.lastSeen;
            this.changedAt = from.changedAt;
            this.timeline = from.timeline;
            this.requestIds = from.requestIds;
            this.round = from.round;
            this.failures = from.failures;
            this.looksInVain = from.looksInVain;
            this.createSent = from.createSent;
            this.gaveUp = from.gaveUp;
            this.gaveUpBecause = from.gaveUpBecause;
            this.journal = from.journal;
            this.obstacle = from.obstacle;
            this.server = from.server;
            this.createSentAt = from.createSentAt;
            this.lookedAt = from.lookedAt;
            this.watchAt = from.watchAt;
            this.resumption = from.resumption;
            this.waits = from.waits;
            this.closingUntil = from.closingUntil;
        }

        Builder phase(DrivePhase value) {
            this.phase = value;
            return this;
        }

        Builder following(Following value) {
            this.following = value;
            return this;
        }

        Builder threadId(String value) {
            this.threadId = value;
            return this;
        }

        Builder run(RunRef value) {
            this.run = value;
            this.threadId = value.threadId();
            return this;
        }

        Builder seen(Run value, Instant at) {
            boolean changed = lastSeen == null || !lastSeen.status().equals(value.status());
            this.changedAt = changed ? at : changedAt;
            this.lastSeen = value;
            this.timeline = timeline.seen(value.status(), at);
            return this;
        }

        Builder changedAt(Instant value) {
            this.changedAt = value;
            return this;
        }

        Builder requestId(@Nullable String value) {
            if (value != null && !requestIds.contains(value)) {
                List<String> ids = new ArrayList<>(requestIds);
                ids.add(0, value);
                this.requestIds = List.copyOf(ids.subList(0, Math.min(ids.size(), MOST_REQUEST_IDS)));
            }
            return this;
        }

        Builder journal(Ownership value) {
            this.journal = value;
            return this;
        }

        Builder obstacle(Obstacle value) {
            this.obstacle = value;
            return this;
        }

        Builder server(ServerClock value) {
            this.server = value;
            return this;
        }

        Builder createSentAt(Instant value) {
            this.createSentAt = value;
            return this;
        }

        Builder lookedAt(@Nullable Instant value) {
            this.lookedAt = value;
            return this;
        }

        Builder watchAt(Instant value) {
            this.watchAt = value;
            return this;
        }

        Builder round(@Nullable Round value) {
            this.round = value;
            return this;
        }

        Builder failures(int value) {
            this.failures = value;
            return this;
        }

        Builder looksInVain(int value) {
            this.looksInVain = value;
            return this;
        }

        Builder createSent(boolean value) {
            this.createSent = value;
            return this;
        }

        Builder resumption(Resumption value) {
            this.resumption = value;
            return this;
        }

        Builder waits(int value) {
            this.waits = value;
            return this;
        }

        Builder closing(GiveUpReason value, String because, Instant until) {
            this.phase = DrivePhase.CLOSING;
            this.gaveUp = value;
            this.gaveUpBecause = because;
            this.closingUntil = until;
            return this;
        }

        Builder gaveUp(GiveUpReason value, String because) {
            this.phase = DrivePhase.GIVEN_UP;
            this.gaveUp = value;
            this.gaveUpBecause = because;
            return this;
        }

        DriveRecord build() {
            return new DriveRecord(this);
        }
    }
}
