package dev.runs4j.responses.journal;

import dev.runs4j.domain.Usage;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.tool.ToolCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One response of a run: the first comes of its creation, each further one of answers. It may take several attempts. Immutable.
 *
 * <p>The attempts stand in their order; only the last one can be planned or acknowledged.
 */
public final class Hop {

    private final Anchor anchor;
    private final @Nullable ToolAnswers answers;
    private final @Nullable String answersHash;
    private final List<HopTry> tries;
    private final List<String> items;
    private final List<ToolCall> calls;
    private final @Nullable Usage usage;

    private Hop(Builder builder) {
        this.anchor = builder.anchor;
        this.answers = builder.answers;
        this.answersHash = builder.answersHash;
        this.tries = List.copyOf(builder.tries);
        this.items = List.copyOf(builder.items);
        this.calls = List.copyOf(builder.calls);
        this.usage = builder.usage;
        if (tries.isEmpty()) {
            throw new IllegalArgumentException("tries: one or more, but was none");
        }
    }

    /** Plans a hop with its first attempt. */
    public static Builder planned(String token) {
        return new Builder(List.of(HopTry.planned(token)));
    }

    /** {@return where it begins} */
    public Anchor anchor() {
        return anchor;
    }

    /** {@return the answers that it brings; empty for the first hop, and where they are not kept} */
    public Optional<ToolAnswers> answers() {
        return Optional.ofNullable(answers);
    }

    /** {@return what the same answers give again; empty for the first hop} */
    public Optional<String> answersHash() {
        return Optional.ofNullable(answersHash);
    }

    /** {@return all attempts, in their order; unmodifiable, never empty} */
    public List<HopTry> tries() {
        return tries;
    }

    /** {@return the last attempt} */
    public HopTry current() {
        return tries.get(tries.size() - 1);
    }

    /** {@return the ids of the items that the server made, in their order; empty while it is at work} */
    public List<String> items() {
        return items;
    }

    /** {@return what its response asks the caller for; unmodifiable, empty while it is at work and for one that asks nothing} */
    public List<ToolCall> calls() {
        return calls;
    }

    /** {@return the tokens of its response; empty while it is at work and where the server did not say} */
    public Optional<Usage> usage() {
        return Optional.ofNullable(usage);
    }

    /** {@return whether an attempt was made of which nobody knows whether the server took it} */
    public boolean isDoubtful() {
        return tries.stream().anyMatch(each -> each.phase() == TryPhase.INDETERMINATE);
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(tries)
                .anchor(anchor)
                .answers(answers, answersHash)
                .items(items)
                .calls(calls)
                .usage(usage);
    }

    /** {@return this hop with its last attempt changed} */
    public Hop withCurrent(HopTry changed) {
        List<HopTry> next = new ArrayList<>(tries);
        next.set(next.size() - 1, Objects.requireNonNull(changed, "changed"));
        return toBuilder().tries(next).build();
    }

    /** {@return this hop with one attempt more} */
    public Hop withNext(HopTry another) {
        List<HopTry> next = new ArrayList<>(tries);
        next.add(Objects.requireNonNull(another, "another"));
        return toBuilder().tries(next).build();
    }

    private List<@Nullable Object> values() {
        return Arrays.asList(anchor, answers, answersHash, tries, items, calls, usage);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hop that && that.values().equals(values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return the attempts; no answers} */
    @Override
    public String toString() {
        return "Hop[" + anchor + ", " + tries + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private List<HopTry> tries;
        private Anchor anchor = Anchor.UNKNOWN;
        private @Nullable ToolAnswers answers;
        private @Nullable String answersHash;
        private List<String> items = List.of();
        private List<ToolCall> calls = List.of();
        private @Nullable Usage usage;

        private Builder(List<HopTry> tries) {
            this.tries = tries;
        }

        /** Sets the attempts; one or more. */
        public Builder tries(List<HopTry> tries) {
            this.tries = tries;
            return this;
        }

        /** Sets where it begins. */
        public Builder anchor(Anchor anchor) {
            this.anchor = Objects.requireNonNull(anchor, "anchor");
            return this;
        }

        /**
         * Sets the answers that it brings.
         *
         * @param answers the answers; null for none, and where they are not kept
         * @param hash what the same answers give again; null for none
         */
        public Builder answers(@Nullable ToolAnswers answers, @Nullable String hash) {
            this.answers = answers;
            this.answersHash = hash;
            return this;
        }

        /** Sets the ids of the items that the server made. */
        public Builder items(List<String> items) {
            this.items = items;
            return this;
        }

        /** Sets what its response asks the caller for. */
        public Builder calls(List<ToolCall> calls) {
            this.calls = calls;
            return this;
        }

        /** Sets the tokens of its response; null where they are not known. */
        public Builder usage(@Nullable Usage usage) {
            this.usage = usage;
            return this;
        }

        /**
         * {@return the hop}
         *
         * @throws IllegalArgumentException when there is no attempt
         */
        public Hop build() {
            return new Hop(this);
        }
    }
}
