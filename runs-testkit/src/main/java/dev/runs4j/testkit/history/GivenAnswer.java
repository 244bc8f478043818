package dev.runs4j.testkit.history;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a caller answered to one call: an output, or whether the call may be made. {@link #toString()} shows name and id only. Immutable. */
public final class GivenAnswer {

    private final String callId;
    private final String name;
    private final @Nullable String output;
    private final boolean approved;

    private GivenAnswer(String callId, String name, @Nullable String output, boolean approved) {
        this.callId = Objects.requireNonNull(callId, "callId");
        this.name = Objects.requireNonNull(name, "name");
        this.output = output;
        this.approved = approved;
    }

    /**
     * Answers with an output.
     *
     * @param callId the call
     * @param name what was called; empty where the call was never seen
     * @param output the output
     */
    public static GivenAnswer output(String callId, String name, String output) {
        return new GivenAnswer(callId, name, Objects.requireNonNull(output, "output"), false);
    }

    /**
     * Answers with a decision. The headers that may come with an approval are not kept, since they hold secrets.
     *
     * @param callId the call
     * @param name what was to be called; empty where the call was never seen
     * @param approved whether it may be called
     */
    public static GivenAnswer approval(String callId, String name, boolean approved) {
        return new GivenAnswer(callId, name, null, approved);
    }

    /** {@return the call} */
    public String callId() {
        return callId;
    }

    /** {@return what was called; empty where the call was never seen} */
    public String name() {
        return name;
    }

    /** {@return the output; absent where the answer is a decision} */
    public Optional<String> output() {
        return Optional.ofNullable(output);
    }

    /** {@return whether the call may be made; absent where the answer is an output} */
    public Optional<Boolean> approved() {
        return output == null ? Optional.of(approved) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GivenAnswer that
                && that.callId.equals(callId)
                && that.name.equals(name)
                && Objects.equals(that.output, output)
                && that.approved == approved;
    }

    @Override
    public int hashCode() {
        return Objects.hash(callId, name, output, approved);
    }

    @Override
    public String toString() {
        return "GivenAnswer[" + name + " " + callId + "]";
    }
}
