package dev.runs4j.emulator.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How the server behaves where nothing tells how real ones do, or where they differ. A client that is right is right under {@linkplain #all every
 * combination} of the first seven. Immutable.
 */
public final class ResponsesSwitches {

    /** The defaults, those of the builder. */
    public static final ResponsesSwitches DEFAULT = builder().build();

    private static final boolean[] BOTH = {false, true};

    private final boolean keepsUnfinishedItems;
    private final ConversationLock lock;
    private final boolean lockRefusesItems;
    private final boolean refusesRepeatedOutputs;
    private final boolean idempotencyKeys;
    private final boolean inputTokens;
    private final boolean keepsAbortedItems;
    private final boolean disconnectEnds;
    private final boolean nestedErrors;
    private final boolean needsStrict;

    private ResponsesSwitches(Builder builder) {
        this.keepsUnfinishedItems = builder.keepsUnfinishedItems;
        this.lock = builder.lock;
        this.lockRefusesItems = builder.lockRefusesItems;
        this.refusesRepeatedOutputs = builder.refusesRepeatedOutputs;
        this.idempotencyKeys = builder.idempotencyKeys;
        this.inputTokens = builder.inputTokens;
        this.keepsAbortedItems = builder.keepsAbortedItems;
        this.disconnectEnds = builder.disconnectEnds;
        this.nestedErrors = builder.nestedErrors;
        this.needsStrict = builder.needsStrict;
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Lists every combination of what is not known of real servers, each once; the last three switches stay at their defaults. Where there is no lock,
     * what it refuses makes no difference.
     */
    public static List<ResponsesSwitches> all() {
        List<Builder> made = List.of(builder());
        made = each(made, Builder::keepsUnfinishedItems);
        made = each(made, Builder::refusesRepeatedOutputs);
        made = each(made, Builder::idempotencyKeys);
        made = each(made, Builder::inputTokens);
        made = each(made, Builder::keepsAbortedItems);
        List<ResponsesSwitches> all = new ArrayList<>();
        for (Builder builder : made) {
            locks(builder, all);
        }
        return List.copyOf(all);
    }

    private static void locks(Builder builder, List<ResponsesSwitches> all) {
        for (ConversationLock kind : ConversationLock.values()) {
            all.add(builder.lock(kind).lockRefusesItems(false).build());
            if (kind != ConversationLock.NEVER) {
                all.add(builder.lockRefusesItems(true).build());
            }
        }
    }

    private static List<Builder> each(List<Builder> made, Switch one) {
        List<Builder> twice = new ArrayList<>();
        for (Builder builder : made) {
            for (boolean value : BOTH) {
                twice.add(one.set(builder.build().toBuilder(), value));
            }
        }
        return twice;
    }

    private interface Switch {
        Builder set(Builder builder, boolean value);
    }

    /** {@return whether the items of failed, cancelled and incomplete responses come into the conversation; false by default} */
    public boolean keepsUnfinishedItems() {
        return keepsUnfinishedItems;
    }

    /** {@return how long a response locks its conversation; from accept by default} */
    public ConversationLock lock() {
        return lock;
    }

    /** {@return whether a lock also refuses the creation of items; true by default} */
    public boolean lockRefusesItems() {
        return lockRefusesItems;
    }

    /** {@return whether another output for a call that has one is refused; true by default. Otherwise both are kept} */
    public boolean refusesRepeatedOutputs() {
        return refusesRepeatedOutputs;
    }

    /** {@return whether a create with an {@code Idempotency-Key} that was used gives the response of then; false by default} */
    public boolean idempotencyKeys() {
        return idempotencyKeys;
    }

    /** {@return whether {@code POST /responses/input_tokens} is there; true by default} */
    public boolean inputTokens() {
        return inputTokens;
    }

    /** {@return whether the items of a foreground stream whose client has gone come into the conversation; false by default} */
    public boolean keepsAbortedItems() {
        return keepsAbortedItems;
    }

    /** {@return whether a foreground stream whose client goes ends with it; true by default. Otherwise the response goes on} */
    public boolean disconnectEnds() {
        return disconnectEnds;
    }

    /** {@return whether errors in streams are nested, as servers were seen to send them; false, as described, by default} */
    public boolean nestedErrors() {
        return nestedErrors;
    }

    /**
     * {@return whether a function without the member {@code strict} is refused, as the description has it; false by default: servers take it, and
     * make its schema strict}
     */
    public boolean needsStrict() {
        return needsStrict;
    }

    /** {@return a builder that begins with these} */
    public Builder toBuilder() {
        return builder()
                .keepsUnfinishedItems(keepsUnfinishedItems)
                .lock(lock)
                .lockRefusesItems(lockRefusesItems)
                .refusesRepeatedOutputs(refusesRepeatedOutputs)
                .idempotencyKeys(idempotencyKeys)
                .inputTokens(inputTokens)
                .keepsAbortedItems(keepsAbortedItems)
                .disconnectEnds(disconnectEnds)
                .nestedErrors(nestedErrors)
                .needsStrict(needsStrict);
    }

    private List<Object> values() {
        return List.of(
                keepsUnfinishedItems,
                lock,
                lockRefusesItems,
                refusesRepeatedOutputs,
                idempotencyKeys,
                inputTokens,
                keepsAbortedItems,
                disconnectEnds,
                nestedErrors,
                needsStrict);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponsesSwitches that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "ResponsesSwitches[keepsUnfinishedItems=" + keepsUnfinishedItems + ", lock=" + lock
                + ", lockRefusesItems=" + lockRefusesItems + ", refusesRepeatedOutputs=" + refusesRepeatedOutputs
                + ", idempotencyKeys=" + idempotencyKeys + ", inputTokens=" + inputTokens + ", keepsAbortedItems="
                + keepsAbortedItems + ", disconnectEnds=" + disconnectEnds + ", nestedErrors=" + nestedErrors
                + ", needsStrict=" + needsStrict + "]";
    }

    /** Sets switches. Not thread-safe. */
    public static final class Builder {

        private boolean keepsUnfinishedItems;
        private ConversationLock lock = ConversationLock.FROM_ACCEPT;
        private boolean lockRefusesItems = true;
        private boolean refusesRepeatedOutputs = true;
        private boolean idempotencyKeys;
        private boolean inputTokens = true;
        private boolean keepsAbortedItems;
        private boolean disconnectEnds = true;
        private boolean nestedErrors;
        private boolean needsStrict;

        private Builder() {}

        /** Sets {@link ResponsesSwitches#keepsUnfinishedItems()}. */
        public Builder keepsUnfinishedItems(boolean value) {
            this.keepsUnfinishedItems = value;
            return this;
        }

        /** Sets {@link ResponsesSwitches#lock()}. */
        public Builder lock(ConversationLock kind) {
            this.lock = Objects.requireNonNull(kind, "lock");
            return this;
        }

        /** Sets {@link ResponsesSwitches#lockRefusesItems()}. */
        public Builder lockRefusesItems(boolean value) {
            this.lockRefusesItems = value;
            return this;
        }

        /** Sets {@link ResponsesSwitches#refusesRepeatedOutputs()}. */
        public Builder refusesRepeatedOutputs(boolean value) {
            this.refusesRepeatedOutputs = value;
            return this;
        }

        /** Sets {@link ResponsesSwitches#idempotencyKeys()}. */
        public Builder idempotencyKeys(boolean value) {
            this.idempotencyKeys = value;
            return this;
        }

        /** Sets {@link ResponsesSwitches#inputTokens()}. */
        public Builder inputTokens(boolean value) {
            this.inputTokens = value;
            return this;
        }

        /** Sets {@link ResponsesSwitches#keepsAbortedItems()}. */
        public Builder keepsAbortedItems(boolean value) {
            this.keepsAbortedItems = value;
            return this;
        }

        /** Sets {@link ResponsesSwitches#disconnectEnds()}. */
        public Builder disconnectEnds(boolean value) {
            this.disconnectEnds = value;
            return this;
        }

        /** Sets {@link ResponsesSwitches#nestedErrors()}. */
        public Builder nestedErrors(boolean value) {
            this.nestedErrors = value;
            return this;
        }

        /** Sets {@link ResponsesSwitches#needsStrict()}. */
        public Builder needsStrict(boolean value) {
            this.needsStrict = value;
            return this;
        }

        /** {@return the switches} */
        public ResponsesSwitches build() {
            return new ResponsesSwitches(this);
        }
    }
}
