package dev.runs4j.openai;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.CallTimes;
import dev.runs4j.wire.RetrySettings;
import dev.runs4j.wire.RunCacheSettings;
import dev.runs4j.wire.WireLogging;
import dev.runs4j.wire.http.HttpTransport;
import dev.runs4j.wire.http.HttpTransports;
import dev.runs4j.wire.internal.assistants.AssistantsBackend;
import dev.runs4j.wire.internal.assistants.AssistantsDialect;
import dev.runs4j.wire.internal.assistants.AssistantsSetup;
import dev.runs4j.wire.internal.assistants.BaseUrl;
import dev.runs4j.wire.internal.assistants.Credentials;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sets up an {@link OpenAiBackend}. Not thread-safe. */
public final class OpenAiBuilder {

    private final Names names;
    private final OpenAiHeaders headers = new OpenAiHeaders();
    private final AssistantsSetup.Builder setup = AssistantsSetup.builder();
    private @Nullable Secret apiKey;
    private @Nullable String baseUrl;
    private @Nullable Protocol protocol;
    private boolean plainHttp;
    private Limits limits = OpenAiAbilities.LIMITS;
    private Set<Capability> capabilities = OpenAiAbilities.CAPABILITIES;

    OpenAiBuilder(Names names) {
        this.names = names;
    }

    /** Sets the key; needed. Where the server wants no key, set any text. */
    public OpenAiBuilder apiKey(Secret key) {
        this.apiKey = Objects.requireNonNull(key, "key");
        return this;
    }

    /**
     * Sets the server's address with its version segment, such as {@code https://gateway.example/v1}; null for OpenAI's own. It is checked by
     * {@link #build()}, which refuses OpenAI's own server and Microsoft's hosts at Azure.
     */
    public OpenAiBuilder baseUrl(@Nullable String address) {
        this.baseUrl = address;
        return this;
    }

    /** Sets how the server is spoken to; needed for any server other than OpenAI's own. */
    public OpenAiBuilder protocol(@Nullable Protocol protocol) {
        this.protocol = protocol;
        return this;
    }

    /**
     * Allows {@code http} to other machines; everybody on the way can read the key and the messages then. To this machine it is always
     * allowed.
     */
    public OpenAiBuilder allowPlainHttp(boolean allowed) {
        this.plainHttp = allowed;
        return this;
    }

    /** Sets the organization that is billed, sent as {@code OpenAI-Organization}; null for the key's own. */
    public OpenAiBuilder organization(@Nullable String id) {
        headers.organization(id);
        return this;
    }

    /** Sets the project, sent as {@code OpenAI-Project}; null for the key's own. */
    public OpenAiBuilder project(@Nullable String id) {
        headers.project(id);
        return this;
    }

    /**
     * Adds a header field to every request, in place of one of that name. Where the name speaks of a key, a token, a password or the like, the
     * value is hidden in logs and messages.
     *
     * @param name a token as in RFC 9110, section 5.1; not one that the key or the connection says, such as {@code Authorization}
     * @param value ASCII without line breaks and other control characters
     * @throws IllegalArgumentException when one is not like that; the message never shows the value
     */
    public OpenAiBuilder header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    /**
     * Sets who makes ids of your own for requests, sent as {@code X-Client-Request-Id}; null for none. Asked for every sending, retries
     * included, on the caller's thread. OpenAI asks for ASCII of at most 512 characters; a call for which something other than printable ASCII
     * is given is refused.
     */
    public OpenAiBuilder clientRequestIds(@Nullable Supplier<String> ids) {
        setup.clientRequestId(ids);
        return this;
    }

    /**
     * Sets what carries the requests, such as {@link HttpTransports#standard()} with a proxy or a TLS context, or a transport of your own. The
     * backend closes it. Null for the usual one.
     */
    public OpenAiBuilder transport(@Nullable HttpTransport transport) {
        setup.transport(transport);
        return this;
    }

    /** Sets the clock of deadlines and waits; the system's unless set. */
    public OpenAiBuilder clock(RunsClock clock) {
        setup.clock(clock);
        return this;
    }

    /** Sets how long a sending may take; {@link CallTimes#DEFAULT} unless set. */
    public OpenAiBuilder times(CallTimes times) {
        setup.times(times);
        return this;
    }

    /** Sets how often a failed call is made again; {@link RetrySettings#DEFAULT} unless set. */
    public OpenAiBuilder retries(RetrySettings retries) {
        setup.retries(retries);
        return this;
    }

    /**
     * Keeps ended runs and their steps in memory for a while; off unless set. Changes that others make meanwhile, such as of a run's metadata,
     * are not seen until they expire.
     */
    public OpenAiBuilder cache(@Nullable RunCacheSettings settings) {
        setup.cache(settings);
        return this;
    }

    /** Sets what is logged; {@link WireLogging#LINES} unless set. */
    public OpenAiBuilder logging(WireLogging logging) {
        setup.logging(logging);
        return this;
    }

    /**
     * Sets the largest answer that is read, and the largest event of a stream; 32 MiB unless set, which a full page of 100 long messages
     * reaches.
     *
     * @param bytes one or more
     */
    public OpenAiBuilder largestBody(int bytes) {
        setup.largestBody(bytes);
        return this;
    }

    /** Sets how much the server takes, where it differs from the official schema. */
    public OpenAiBuilder limits(Limits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        return this;
    }

    /**
     * Sets what the server can do, where it differs from the official schema; begin with {@link OpenAiBackend#assistantsCapabilities()}. The
     * protocol has no way to do {@link Capability#STREAM_RESUME}.
     */
    public OpenAiBuilder capabilities(Set<Capability> capabilities) {
        this.capabilities = Set.copyOf(capabilities);
        return this;
    }

    /**
     * {@return the backend; nothing is sent yet}
     *
     * @throws IllegalArgumentException when something is missing or does not go together; the message names it
     */
    public OpenAiBackend build() {
        if (apiKey == null) {
            throw new IllegalArgumentException(
                    names.apiKey() + ": a key is needed, but is not set; where the server wants none, set any text");
        }
        if (!apiKey.reveal().chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException(names.apiKey() + ": ASCII without spaces, but it has something else");
        }
        BaseUrl server = OpenAiServer.choose(baseUrl, protocol, names, plainHttp);
        AssistantsDialect dialect = AssistantsDialect.builder()
                .name(OpenAiBackend.NAME)
                .base(server.text())
                .headers(headers.build())
                .credentials(Credentials.bearer(apiKey))
                .limits(limits)
                .capabilities(capabilities)
                .build();
        return new OpenAiBackend(new AssistantsBackend(dialect, setup.build()), server.text());
    }

    @Override
    public String toString() {
        return "OpenAiBuilder";
    }
}
