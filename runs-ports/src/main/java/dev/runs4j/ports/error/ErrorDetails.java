package dev.runs4j.ports.error;

import dev.runs4j.domain.Extras;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a server said when it refused: everything needed to ask its operator for help, and no secret. Immutable. It is serialisable, as
 * exceptions are, but for its extras, which are gone then.
 */
public final class ErrorDetails implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The server said nothing, or was not asked. */
    public static final ErrorDetails NONE = builder().build();

    private final @Nullable Integer httpStatus;
    private final @Nullable String serverMessage;
    private final @Nullable String type;
    private final @Nullable String code;
    private final @Nullable String param;
    private final ArrayList<String> requestIds;
    private final ArrayList<ContentFilterFinding> contentFilter;
    private final RateLimits rateLimits;
    private final transient Extras extras;

    private ErrorDetails(Builder builder) {
        this.httpStatus = builder.httpStatus;
        this.serverMessage = builder.serverMessage;
        this.type = builder.type;
        this.code = builder.code;
        this.param = builder.param;
        this.requestIds = new ArrayList<>(builder.requestIds);
        this.contentFilter = new ArrayList<>(builder.contentFilter);
        this.rateLimits = builder.rateLimits;
        this.extras = builder.extras;
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the HTTP status, where there was an answer} */
    public OptionalInt httpStatus() {
        return httpStatus == null ? OptionalInt.empty() : OptionalInt.of(httpStatus);
    }

    /** {@return the server's own words} */
    public Optional<String> serverMessage() {
        return Optional.ofNullable(serverMessage);
    }

    /** {@return the server's type of error, such as {@code invalid_request_error}} */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /** {@return the server's code of the error} */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** {@return the parameter that the server complains about} */
    public Optional<String> param() {
        return Optional.ofNullable(param);
    }

    /** {@return ids by which the operator finds the request in his logs, most useful first} */
    public List<String> requestIds() {
        return Collections.unmodifiableList(requestIds);
    }

    /** {@return what a content filter found, category by category; empty where none spoke} */
    public List<ContentFilterFinding> contentFilter() {
        return Collections.unmodifiableList(contentFilter);
    }

    /** {@return what the answer told of the server's limits; {@link RateLimits#UNKNOWN} where it told nothing} */
    public RateLimits rateLimits() {
        return rateLimits;
    }

    /** {@return further members of the server's error body, a content filter's included, as they came} */
    public Extras extras() {
        return extras;
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return withoutExtras().extras(extras);
    }

    private Builder withoutExtras() {
        return new Builder()
                .httpStatus(httpStatus)
                .serverMessage(serverMessage)
                .type(type)
                .code(code)
                .param(param)
                .requestIds(requestIds)
                .contentFilter(contentFilter)
                .rateLimits(rateLimits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ErrorDetails that && parts().equals(that.parts()) && extras.equals(that.extras);
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(httpStatus(), serverMessage(), type(), code(), param(), requestIds, contentFilter, rateLimits);
    }

    /** The extras did not come along; the constructor puts the empty ones in their place. */
    private Object readResolve() {
        return withoutExtras().build();
    }

    /** {@return a text for the end of an exception's message; empty when nothing is known} */
    String suffix() {
        StringBuilder text = new StringBuilder();
        if (httpStatus != null) {
            text.append(" [HTTP ").append(httpStatus).append(']');
        }
        if (code != null) {
            text.append(" [code ").append(code).append(']');
        }
        if (!requestIds.isEmpty()) {
            text.append(" [request ").append(requestIds.get(0)).append(']');
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "ErrorDetails" + suffix();
    }

    /** Collects the parts; null means not told. Not thread-safe. */
    public static final class Builder {

        private @Nullable Integer httpStatus;
        private @Nullable String serverMessage;
        private @Nullable String type;
        private @Nullable String code;
        private @Nullable String param;
        private List<String> requestIds = List.of();
        private List<ContentFilterFinding> contentFilter = List.of();
        private RateLimits rateLimits = RateLimits.UNKNOWN;
        private Extras extras = Extras.NONE;

        private Builder() {}

        /** Sets the HTTP status. */
        public Builder httpStatus(@Nullable Integer httpStatus) {
            this.httpStatus = httpStatus;
            return this;
        }

        /** Sets the server's own words. */
        public Builder serverMessage(@Nullable String serverMessage) {
            this.serverMessage = serverMessage;
            return this;
        }

        /** Sets the server's type of error. */
        public Builder type(@Nullable String type) {
            this.type = type;
            return this;
        }

        /** Sets the server's code. */
        public Builder code(@Nullable String code) {
            this.code = code;
            return this;
        }

        /** Sets the parameter. */
        public Builder param(@Nullable String param) {
            this.param = param;
            return this;
        }

        /** Sets the request ids, most useful first. */
        public Builder requestIds(List<String> requestIds) {
            this.requestIds = List.copyOf(requestIds);
            return this;
        }

        /** Sets what a content filter found. */
        public Builder contentFilter(List<ContentFilterFinding> findings) {
            this.contentFilter = List.copyOf(findings);
            return this;
        }

        /** Sets what the answer told of the server's limits. */
        public Builder rateLimits(RateLimits rateLimits) {
            this.rateLimits = Objects.requireNonNull(rateLimits, "rateLimits");
            return this;
        }

        /** Sets further members. */
        public Builder extras(Extras extras) {
            this.extras = Objects.requireNonNull(extras, "extras");
            return this;
        }

        /** {@return the details} */
        public ErrorDetails build() {
            return new ErrorDetails(this);
        }
    }
}
