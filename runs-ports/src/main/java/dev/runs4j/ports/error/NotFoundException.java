package dev.runs4j.ports.error;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** There is no object with this id, or there is none any more. Nothing happened. */
public final class NotFoundException extends RunsException {

    private static final long serialVersionUID = 1L;

    private final Resource resource;
    private final String id;
    private final String reason;

    /**
     * Names what is missing.
     *
     * @param resource the kind of object
     * @param id its id
     * @param reason why, where known, such as "deleted" or "evicted"; empty otherwise
     * @param details what the server said
     */
    public NotFoundException(Resource resource, String id, String reason, ErrorDetails details) {
        super(
                "No " + resource.name().toLowerCase(Locale.ROOT) + " found with id '" + id + "'"
                        + (reason.isEmpty() ? "" : " (" + reason + ")"),
                details,
                null);
        this.resource = resource;
        this.id = Objects.requireNonNull(id, "id");
        this.reason = reason;
    }

    /** Names what is missing. */
    public NotFoundException(Resource resource, String id) {
        this(resource, id, "", ErrorDetails.NONE);
    }

    /** {@return the kind of object} */
    public Resource resource() {
        return resource;
    }

    /** {@return its id} */
    public String id() {
        return id;
    }

    /** {@return why there is none, where known, such as "deleted" or "evicted"} */
    public Optional<String> reason() {
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
