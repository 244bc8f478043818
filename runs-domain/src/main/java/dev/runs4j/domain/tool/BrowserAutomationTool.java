package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works in a browser on the server's side (Azure AI Foundry Agent Service REST description, api-version 2025-05-15-preview). Its calls in
 * steps are {@link UnrecognisedToolCall}s, whole. Immutable.
 */
public final class BrowserAutomationTool implements ToolDefinition {

    /** The kind on the wire. */
    public static final String TYPE = "browser_automation";

    private final @Nullable JsonText connection;
    private final Extras innerExtras;
    private final Extras extras;

    /**
     * Makes the tool.
     *
     * @param connection to the service that runs the browser, one JSON object, as it is on the wire; null where the server told none
     * @param innerExtras unmodelled members inside {@code browser_automation}
     * @param extras unmodelled members beside {@code browser_automation}
     */
    public BrowserAutomationTool(@Nullable JsonText connection, Extras innerExtras, Extras extras) {
        this.connection = connection;
        this.innerExtras = Objects.requireNonNull(innerExtras, "innerExtras");
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /**
     * Makes the tool.
     *
     * @param connection to the service that runs the browser, one JSON object, such as <code>{"id":"..."}</code>
     * @return the tool
     */
    public static BrowserAutomationTool of(JsonText connection) {
        return new BrowserAutomationTool(Objects.requireNonNull(connection, "connection"), Extras.NONE, Extras.NONE);
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** {@return the connection to the service that runs the browser, as it is on the wire} */
    public Optional<JsonText> connection() {
        return Optional.ofNullable(connection);
    }

    /** {@return unmodelled members inside {@code browser_automation}} */
    public Extras innerExtras() {
        return innerExtras;
    }

    /** {@return unmodelled members beside {@code browser_automation}} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BrowserAutomationTool that
                && Objects.equals(that.connection, connection)
                && that.innerExtras.equals(innerExtras)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(connection, innerExtras, extras);
    }

    @Override
    public String toString() {
        return "BrowserAutomationTool[connection=" + connection + "]";
    }
}
