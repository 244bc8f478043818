package dev.runs4j.driver;

import dev.runs4j.driver.event.DriveListener;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
        return builder;
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

        Builder(RunsBackend backend) {
            this.backend = Objects.requireNonNull(backend, "backend");
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

        DriveSettings build() {
            return new DriveSettings(this);
        }
    }
}
