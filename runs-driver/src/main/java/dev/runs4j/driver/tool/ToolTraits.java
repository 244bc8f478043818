package dev.runs4j.driver.tool;

/**
 * What may be done with a call of which nobody knows whether it was made, because the process that made it is gone. Without any of these the
 * model is told that the outcome is unknown.
 *
 * @param idempotent whether a call may be made again with the same idempotency key, without an effect of its own
 * @param hasEffects whether a call changes something in the world, so that a call of unknown outcome is for a person to look at: by default
 *     the run is cancelled then
 * @param reconciles whether the tool can find out, by the idempotency key, what came of an earlier call; that is tried first
 */
public record ToolTraits(boolean idempotent, boolean hasEffects, boolean reconciles) {

    /** Nothing is known of the tool. */
    public static final ToolTraits NONE = new ToolTraits(false, false, false);

    /** A tool whose calls may be repeated. */
    public static final ToolTraits IDEMPOTENT = new ToolTraits(true, false, false);

    /** A tool whose calls change something and must not be repeated. */
    public static final ToolTraits WITH_EFFECTS = new ToolTraits(false, true, false);

    /** {@return the same, and its calls may be repeated} */
    public ToolTraits andIdempotent() {
        return new ToolTraits(true, hasEffects, reconciles);
    }

    /** {@return the same, and it can find out what came of an earlier call} */
    public ToolTraits andReconciles() {
        return new ToolTraits(idempotent, hasEffects, true);
    }
}
