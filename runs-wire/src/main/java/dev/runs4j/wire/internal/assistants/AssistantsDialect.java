package dev.runs4j.wire.internal.assistants;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.wire.http.HttpHeaders;
import dev.runs4j.wire.internal.failure.FailureReader;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between the servers that speak the protocol. Immutable. */
public final class AssistantsDialect {

    private final String name;
    private final String base;
    private final String query;
    private final HttpHeaders headers;
    private final Credentials credentials;
    private final Set<String> credentialFields;
    private final Limits limits;
    private final Set<Capability> capabilities;
    private final List<String> requestIdHeaders;

    private AssistantsDialect(Builder builder) {
        this.name = Objects.requireNonNull(builder.name, "name");
        this.base = Objects.requireNonNull(builder.base, "base");
        this.query = builder.query;
        this.headers = builder.headers;
        this.credentials = Objects.requireNonNull(builder.credentials, "credentials");
        this.credentialFields = builder.credentialFields;
        this.limits = builder.limits;
        this.capabilities = Set.copyOf(builder.capabilities);
        this.requestIdHeaders = List.copyOf(builder.requestIdHeaders);
    }

    /** {@return an empty builder; name, base and credentials are needed} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the backend's name} */
    public String name() {
        return name;
    }

    /** {@return the base address, without a slash at its end} */
    public String base() {
        return base;
    }

    /** {@return query parameters of every request, encoded; may be empty} */
    public String query() {
        return query;
    }

    /** {@return header fields of every request} */
    public HttpHeaders headers() {
        return headers;
    }

    /** {@return who calls} */
    public Credentials credentials() {
        return credentials;
    }

    /** {@return the header fields, in small letters, by which a call of its own says who calls, in place of the credentials} */
    public Set<String> credentialFields() {
        return credentialFields;
    }

    /** {@return how much the server takes} */
    public Limits limits() {
        return limits;
    }

    /** {@return what the server can do} */
    public Set<Capability> capabilities() {
        return capabilities;
    }

    /** {@return where the server says which request it was, most useful first} */
    public List<String> requestIdHeaders() {
        return requestIdHeaders;
    }

    @Override
    public String toString() {
        return "AssistantsDialect[" + name + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private @Nullable String name;
        private @Nullable String base;
        private String query = "";
        private HttpHeaders headers = HttpHeaders.NONE;
        private @Nullable Credentials credentials;
        private Set<String> credentialFields = Set.of("authorization");
        private Limits limits = Limits.OFFICIAL;
        private Set<Capability> capabilities = Set.of();
        private List<String> requestIdHeaders = FailureReader.REQUEST_ID_HEADERS;

        private Builder() {}

        /** Sets the backend's name. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Sets the base address, without a slash at its end. */
        public Builder base(String base) {
            this.base = base;
            return this;
        }

        /** Sets query parameters of every request, encoded, without a question mark. */
        public Builder query(String query) {
            this.query = query;
            return this;
        }

        /** Sets header fields of every request. */
        public Builder headers(HttpHeaders headers) {
            this.headers = headers;
            return this;
        }

        /** Sets who calls. */
        public Builder credentials(Credentials credentials) {
            this.credentials = credentials;
            return this;
        }

        /**
         * Sets by which header fields a call may say itself who calls: it is sent without the backend's credentials then, and they are not asked.
         * {@code authorization} unless set (RFC 9110, section 11.6.2).
         *
         * @param names in small letters
         */
        public Builder credentialFields(Set<String> names) {
            this.credentialFields = Set.copyOf(names);
            return this;
        }

        /** Sets how much the server takes. */
        public Builder limits(Limits limits) {
            this.limits = limits;
            return this;
        }

        /** Sets what the server can do. */
        public Builder capabilities(Set<Capability> capabilities) {
            this.capabilities = capabilities;
            return this;
        }

        /** Sets where the server says which request it was, most useful first. */
        public Builder requestIdHeaders(List<String> names) {
            this.requestIdHeaders = names;
            return this;
        }

        /** {@return the dialect} */
        public AssistantsDialect build() {
            return new AssistantsDialect(this);
        }
    }
}
