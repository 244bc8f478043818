package dev.runs4j.driver;

import dev.runs4j.driver.event.DriveListener;
import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.driver.internal.core.Closing;
import dev.runs4j.driver.internal.core.ToolPlan;
import dev.runs4j.driver.tool.ToolTrouble;
import dev.runs4j.driver.tool.UnknownOutcome;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.ToolSet;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was set on a driver. */
final class DriveSettings {

    // Far enough to mean "no limit", near enough to count with.
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final RunsBackend backend;
    private final ToolRegistry tools;
    private final boolean offerTools;
    private final ToolApprover approver;
    private final @Nullable Duration timeLimit;
    private final @Nullable Instant deadline;
    private final boolean streaming;
    private final DriveListener listener;
    private final WhenGivingUp whenGivingUp;
    private final @Nullable Supplier<String> tokens;
    private final CallOptions options;
    private final ToolJournal journal;
    private final @Nullable String backendName;
    private final ToolSet toolSet;
    private final @Nullable Executor executor;
    private final UnknownOutcome unknownOutcome;
    private final Map<ToolResult, ToolTrouble> troubles;
    private final int mostRounds;
    private final Duration closingGrace;
    private final boolean spreadWaits;
    private final WhenThreadIsBusy whenThreadIsBusy;
    private final boolean exactCreates;
    private final boolean checkAssistantTools;

    private DriveSettings(Builder builder) {
        this.backend = builder.backend;
        this.tools = builder.tools;
        this.offerTools = builder.offerTools;
        this.approver = builder.approver;
        this.timeLimit = builder.timeLimit;
        this.deadline = builder.deadline;
        this.streaming = builder.streaming;
        this.listener = builder.listener;
        this.whenGivingUp = builder.whenGivingUp;
        this.tokens = builder.tokens;
        this.options = builder.options;
        this.journal = builder.journal;
        this.backendName = builder.backendName;
        this.toolSet = builder.toolSet;
        this.executor = builder.executor;
        this.unknownOutcome = builder.unknownOutcome;
        this.troubles = Map.copyOf(builder.troubles);
        this.mostRounds = builder.mostRounds;
        this.closingGrace = builder.closingGrace;
        this.spreadWaits = builder.spreadWaits;
        this.whenThreadIsBusy = builder.whenThreadIsBusy;
        this.exactCreates = builder.exactCreates;
        this.checkAssistantTools = builder.checkAssistantTools;
    }

    static DriveSettings of(RunsBackend backend) {
        return new Builder(backend).build();
    }

    RunsBackend backend() {
        return backend;
    }

    ToolRegistry tools() {
        return tools;
    }

    boolean offerTools() {
        return offerTools;
    }

    ToolApprover approver() {
        return approver;
    }

    boolean streaming() {
        return streaming;
    }

    DriveListener listener() {
        return listener;
    }

    WhenGivingUp whenGivingUp() {
        return whenGivingUp;
    }

    Optional<Supplier<String>> tokens() {
        return Optional.ofNullable(tokens);
    }

    CallOptions options() {
        return options;
    }

    ToolJournal journal() {
        return journal;
    }

    /** {@return the name of the backend in the journal} */
    String backendName() {
        return backendName == null ? backend.name() : backendName;
    }

    Optional<Executor> executor() {
        return Optional.ofNullable(executor);
    }

    ToolPlan toolPlan() {
        return new ToolPlan(backendName(), toolSet, tools.traits(), unknownOutcome, troubles, mostRounds);
    }

    /** {@return what becomes of a run whose drive is given up, when the drive begins now} */
    Closing closing(Instant end, Instant now) {
        Closing.Policy policy = switch (whenGivingUp) {
            case LEAVE -> Closing.Policy.LEAVE;
            case CANCEL -> Closing.Policy.CANCEL;
            case CANCEL_AND_WAIT -> Closing.Policy.CANCEL_AND_WAIT;
        };
        return Closing.of(policy, closingGrace, end, now);
    }

    boolean spreadWaits() {
        return spreadWaits;
    }

    WhenThreadIsBusy whenThreadIsBusy() {
        return whenThreadIsBusy;
    }

    boolean exactCreates() {
        return exactCreates;
    }

    boolean checkAssistantTools() {
        return checkAssistantTools;
    }

    /** Refuses to drive without a deadline: a run may never end. */
    Instant deadlineFrom(Instant now) {
        if (deadline != null) {
            return deadline;
        }
        if (timeLimit == null) {
            throw new IllegalStateException("A drive needs a deadline: call deadline(Duration) or deadline(Instant)");
        }
        return now.plus(timeLimit.compareTo(LONGEST) < 0 ? timeLimit : LONGEST);
    }

    Builder toBuilder() {
        Builder builder = new Builder(backend)
                .tools(tools)
                .offerTools(offerTools)
                .approver(approver)
                .streaming(streaming)
                .listener(listener)
                .whenGivingUp(whenGivingUp)
                .tokens(tokens)
                .options(options);
        builder.timeLimit = timeLimit;
        builder.deadline = deadline;
        builder.journal = journal;
        builder.backendName = backendName;
        builder.closingGrace = closingGrace;
        builder.troubles.putAll(troubles);
        builder.spreadWaits = spreadWaits;
        builder.whenThreadIsBusy = whenThreadIsBusy;
        builder.exactCreates = exactCreates;
        builder.checkAssistantTools = checkAssistantTools;
        return builder.toolSet(toolSet)
                .executor(executor)
                .unknownOutcome(unknownOutcome)
                .mostRounds(mostRounds);
    }

    static final class Builder {

        private final RunsBackend backend;
        private ToolRegistry tools = ToolRegistry.EMPTY;
        private boolean offerTools = true;
        private ToolApprover approver = ToolApprover.REFUSE_ALL;
        private @Nullable Duration timeLimit;
        private @Nullable Instant deadline;
        private boolean streaming;
        private DriveListener listener = DriveListener.NONE;
        private WhenGivingUp whenGivingUp = WhenGivingUp.LEAVE;
        private @Nullable Supplier<String> tokens = () -> UUID.randomUUID().toString();
        private CallOptions options = CallOptions.DEFAULT;
        private ToolJournal journal;
        private @Nullable String backendName;
        private ToolSet toolSet = ToolPlan.PLAIN.set();
        private @Nullable Executor executor;
        private UnknownOutcome unknownOutcome = UnknownOutcome.BY_TOOL;
        private final Map<ToolResult, ToolTrouble> troubles = new EnumMap<>(ToolResult.class);
        private int mostRounds = ToolPlan.MOST_ROUNDS;
        private Duration closingGrace = Closing.USUAL_GRACE;
        private boolean spreadWaits = true;
        private WhenThreadIsBusy whenThreadIsBusy = WhenThreadIsBusy.REJECT;
        private boolean exactCreates;
        private boolean checkAssistantTools;

        Builder(RunsBackend backend) {
            this.backend = Objects.requireNonNull(backend, "backend");
            this.journal = OwnJournals.of(backend);
        }

        Builder tools(ToolRegistry value) {
            this.tools = Objects.requireNonNull(value, "tools");
            return this;
        }

        Builder offerTools(boolean value) {
            this.offerTools = value;
            return this;
        }

        Builder approver(ToolApprover value) {
            this.approver = Objects.requireNonNull(value, "approver");
            return this;
        }

        Builder timeLimit(Duration value) {
            this.timeLimit = value;
            this.deadline = null;
            return this;
        }

        Builder deadline(Instant value) {
            this.deadline = Objects.requireNonNull(value, "deadline");
            this.timeLimit = null;
            return this;
        }

        Builder streaming(boolean value) {
            this.streaming = value;
            return this;
        }

        Builder listener(DriveListener value) {
            this.listener = Objects.requireNonNull(value, "listener");
            return this;
        }

        Builder whenGivingUp(WhenGivingUp value) {
            this.whenGivingUp = Objects.requireNonNull(value, "whenGivingUp");
            return this;
        }

        Builder tokens(@Nullable Supplier<String> value) {
            this.tokens = value;
            return this;
        }

        Builder options(CallOptions value) {
            this.options = Objects.requireNonNull(value, "options");
            return this;
        }

        Builder journal(ToolJournal value, String name) {
            this.journal = Objects.requireNonNull(value, "journal");
            this.backendName = Objects.requireNonNull(name, "backendName");
            return this;
        }

        Builder toolSet(ToolSet value) {
            this.toolSet = value;
            return this;
        }

        Builder executor(@Nullable Executor value) {
            this.executor = value;
            return this;
        }

        Builder unknownOutcome(UnknownOutcome value) {
            this.unknownOutcome = Objects.requireNonNull(value, "unknownOutcome");
            return this;
        }

        Builder trouble(ToolResult result, ToolTrouble value) {
            troubles.put(Objects.requireNonNull(result, "result"), Objects.requireNonNull(value, "trouble"));
            return this;
        }

        Builder mostRounds(int value) {
            this.mostRounds = value;
            return this;
        }

        Builder closingGrace(Duration value) {
            this.closingGrace = value;
            return this;
        }

        Builder spreadWaits(boolean value) {
            this.spreadWaits = value;
            return this;
        }

        Builder whenThreadIsBusy(WhenThreadIsBusy value) {
            this.whenThreadIsBusy = Objects.requireNonNull(value, "whenThreadIsBusy");
            return this;
        }

        Builder exactCreates(boolean value) {
            this.exactCreates = value;
            return this;
        }

        Builder checkAssistantTools(boolean value) {
            this.checkAssistantTools = value;
            return this;
        }

        DriveSettings build() {
            return new DriveSettings(this);
        }
    }
}
