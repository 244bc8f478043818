package dev.runs4j.emulator.responses;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one response does: its items, how long all takes, and how it ends. Immutable. */
public final class ResponsePlan {

    /** How a response ends. */
    enum End {
        COMPLETED("completed"),
        INCOMPLETE("incomplete"),
        FAILED("failed"),
        CANCELLED("cancelled"),
        NEVER("in_progress");

        private final String status;

        End(String status) {
            this.status = status;
        }

        String status() {
            return status;
        }
    }

    /** Tokens that a response is said to have taken. */
    record Usage(int input, int output, int reasoning) {}

    private final List<PlannedItem> items;
    private final Duration queuedFor;
    private final Duration thinksFor;
    private final Duration pause;
    private final Duration endsAfter;
    private final End end;
    private final String code;
    private final String message;
    private final boolean streamError;
    private final boolean ignoresToolChoice;
    private final @Nullable Usage usage;

    private ResponsePlan(Builder builder) {
        this.items = List.copyOf(builder.items);
        this.queuedFor = builder.queuedFor;
        this.thinksFor = builder.thinksFor;
        this.pause = builder.pause;
        this.endsAfter = builder.endsAfter;
        this.end = builder.end;
        this.code = builder.code;
        this.message = builder.message;
        this.streamError = builder.streamError;
        this.ignoresToolChoice = builder.ignoresToolChoice;
        this.usage = builder.usage;
    }

    /** {@return a builder of a plan that completes at once without an item} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a plan with these items that completes at once} */
    public static ResponsePlan of(PlannedItem... items) {
        return builder().items(items).build();
    }

    /** {@return a plan with one message that completes at once} */
    public static ResponsePlan says(String text) {
        return of(PlannedItem.message(text));
    }

    List<PlannedItem> items() {
        return items;
    }

    Duration queuedFor() {
        return queuedFor;
    }

    Duration thinksFor() {
        return thinksFor;
    }

    Duration pause() {
        return pause;
    }

    Duration endsAfter() {
        return endsAfter;
    }

    End end() {
        return end;
    }

    /** {@return the code of the failure, or the reason of what is incomplete} */
    String code() {
        return code;
    }

    String message() {
        return message;
    }

    boolean streamError() {
        return streamError;
    }

    Optional<Usage> usage() {
        return Optional.ofNullable(usage);
    }

    /** {@return the plan as the choice of tools wants it: with a call of this function where it has none} */
    ResponsePlan forced(String function) {
        boolean calls = items.stream().anyMatch(PlannedItem::isCall);
        if (calls || ignoresToolChoice || end != End.COMPLETED) {
            return this;
        }
        Builder forced = toBuilder();
        forced.items.removeIf(PlannedItem::isMessage);
        return forced.items(PlannedItem.call(function, "{}")).build();
    }

    /** {@return a builder that begins with this plan} */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.items.addAll(items);
        builder.queuedFor = queuedFor;
        builder.thinksFor = thinksFor;
        builder.pause = pause;
        builder.endsAfter = endsAfter;
        builder.end = end;
        builder.code = code;
        builder.message = message;
        builder.streamError = streamError;
        builder.ignoresToolChoice = ignoresToolChoice;
        builder.usage = usage;
        return builder;
    }

    @Override
    public String toString() {
        return "ResponsePlan[" + items + ", " + end.status() + "]";
    }

    /** Makes a plan. Not thread-safe. */
    public static final class Builder {

        private final List<PlannedItem> items = new ArrayList<>();
        private Duration queuedFor = Duration.ZERO;
        private Duration thinksFor = Duration.ZERO;
        private Duration pause = Duration.ZERO;
        private Duration endsAfter = Duration.ZERO;
        private End end = End.COMPLETED;
        private String code = "";
        private String message = "";
        private boolean streamError;
        private boolean ignoresToolChoice;
        private @Nullable Usage usage;

        private Builder() {}

        /** Adds items behind the others. */
        public Builder items(PlannedItem... more) {
            items.addAll(List.of(more));
            return this;
        }

        /** Sets how long it stays queued; no time by default. In the foreground it is in progress for that time. */
        public Builder queuedFor(Duration time) {
            this.queuedFor = PlannedItem.positive("queuedFor", time);
            return this;
        }

        /** Sets how long it is in progress before its first item; no time by default. */
        public Builder thinksFor(Duration time) {
            this.thinksFor = PlannedItem.positive("thinksFor", time);
            return this;
        }

        /** Sets how long it takes from the end of an item to the next; no time by default. */
        public Builder pause(Duration time) {
            this.pause = PlannedItem.positive("pause", time);
            return this;
        }

        /** Sets how long it takes from the end of the last item to the end of the response; no time by default. */
        public Builder endsAfter(Duration time) {
            this.endsAfter = PlannedItem.positive("endsAfter", time);
            return this;
        }

        /** Lets it end incomplete, such as by {@code max_output_tokens} or {@code content_filter}. */
        public Builder incomplete(String reason) {
            this.end = End.INCOMPLETE;
            this.code = Objects.requireNonNull(reason, "reason");
            return this;
        }

        /** Lets it fail, such as with {@code server_error}. */
        public Builder fails(String errorCode, String errorMessage) {
            this.end = End.FAILED;
            this.code = Objects.requireNonNull(errorCode, "errorCode");
            this.message = Objects.requireNonNull(errorMessage, "errorMessage");
            return this;
        }

        /** Lets it fail, and its stream end in an event {@code error} in place of {@code response.failed}. */
        public Builder failsInStream(String errorCode, String errorMessage) {
            this.streamError = true;
            return fails(errorCode, errorMessage);
        }

        /** Lets the server cancel it, which no event tells. */
        public Builder cancelled() {
            this.end = End.CANCELLED;
            return this;
        }

        /** Lets it stay in progress until it is cancelled or its client goes. */
        public Builder neverEnds() {
            this.end = End.NEVER;
            return this;
        }

        /**
         * Sets the tokens that it says it took; counted by words by default, the whole context as input.
         *
         * @param input of the context
         * @param output of all items, reasoning included
         * @param reasoning of the reasoning alone
         */
        public Builder usage(int input, int output, int reasoning) {
            this.usage = new Usage(input, output, reasoning);
            return this;
        }

        /** Lets it do without the call that the request's choice of tools wants; otherwise one is made in place of its messages. */
        public Builder ignoringToolChoice() {
            this.ignoresToolChoice = true;
            return this;
        }

        /** {@return the plan} */
        public ResponsePlan build() {
            return new ResponsePlan(this);
        }
    }
}
