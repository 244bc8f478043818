package dev.runs4j.azure;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.wire.CallTimes;
import dev.runs4j.wire.RetrySettings;
import dev.runs4j.wire.RunCacheSettings;
import dev.runs4j.wire.TokenSource;
import dev.runs4j.wire.WireLogging;
import dev.runs4j.wire.http.HttpTransport;
import dev.runs4j.wire.http.HttpTransports;
import dev.runs4j.wire.internal.assistants.AssistantsBackend;
import dev.runs4j.wire.internal.assistants.AssistantsDialect;
import dev.runs4j.wire.internal.assistants.AssistantsSetup;
import dev.runs4j.wire.internal.assistants.BaseUrl;
import dev.runs4j.wire.internal.assistants.OwnHeaders;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets up an {@link AzureBackend}. Not thread-safe. */
public final class AzureBuilder {

    private final Names names;
    private final AssistantsSetup.Builder setup = AssistantsSetup.builder();
    private final OwnHeaders headers = new OwnHeaders("api-key");
    private final AzureCredentials credentials = new AzureCredentials();
    private @Nullable AzureSurface surface;
    private @Nullable String endpoint;
    private @Nullable String apiVersion;
    private boolean plainHttp;
    private RunsClock clock = RunsClock.system();
    private @Nullable Limits limits;
    private @Nullable Set<Capability> capabilities;

    AzureBuilder(Names names) {
        this.names = names;
    }

    /** Sets which service is meant; needed. */
    public AzureBuilder surface(AzureSurface surface) {
        this.surface = Objects.requireNonNull(surface, "surface");
        return this;
    }

    /**
     * Sets the address; needed. For {@link AzureSurface#FOUNDRY_CLASSIC} the project endpoint, for
     * {@link AzureSurface#AZURE_OPENAI_ASSISTANTS} the endpoint of the resource or of the gateway, with or without {@code /openai} at its end. It
     * is checked by {@link #build()}.
     */
    public AzureBuilder endpoint(String address) {
        this.endpoint = Objects.requireNonNull(address, "address");
        return this;
    }

    /**
     * Sets the {@code api-version} of every request. {@link AzureSurface#AZURE_OPENAI_ASSISTANTS} needs one, a preview from
     * {@code 2024-05-01-preview} on; {@link AzureSurface#FOUNDRY_CLASSIC} takes {@code v1} for null, and knows approvals and the tools in preview
     * from {@code 2025-05-15-preview} on. {@link AzureBackend#capabilities()} follows it.
     */
    public AzureBuilder apiVersion(@Nullable String version) {
        this.apiVersion = version;
        return this;
    }

    /** Sets a key, sent as {@code api-key}; for {@link AzureSurface#AZURE_OPENAI_ASSISTANTS} only. */
    public AzureBuilder apiKey(@Nullable Secret key) {
        credentials.apiKey(key);
        return this;
    }

    /** Sets a token of Microsoft Entra ID that somebody else has got; it is good for about an hour, and then the calls fail. */
    public AzureBuilder token(@Nullable Secret token) {
        credentials.token(token);
        return this;
    }

    /**
     * Sets who gives tokens of Microsoft Entra ID. It is asked on the thread of the call that needs one, and has to end within the time that it is
     * told; see {@link TokenSource}. A call that brings {@code Authorization} or {@code api-key} of its own does not ask it.
     */
    public AzureBuilder tokens(@Nullable TokenSource source) {
        credentials.tokens(source);
        return this;
    }

    /**
     * Sets what tokens are asked for; null for the surface's own: {@code https://ai.azure.com/.default} for
     * {@link AzureSurface#FOUNDRY_CLASSIC}, {@code https://cognitiveservices.azure.com/.default} for
     * {@link AzureSurface#AZURE_OPENAI_ASSISTANTS}.
     */
    public AzureBuilder scope(@Nullable String scope) {
        credentials.scope(scope);
        return this;
    }

    /**
     * Allows {@code http} to other machines; everybody on the way can read the credential and the messages then. To this machine it is always
     * allowed.
     */
    public AzureBuilder allowPlainHttp(boolean allowed) {
        this.plainHttp = allowed;
        return this;
    }

    /**
     * Adds a header field to every request, in place of one of that name.
     *
     * @param name a token as in RFC 9110, section 5.1; not one that the credential or the connection says, such as {@code api-key}
     * @param value without line breaks and other control characters
     * @throws IllegalArgumentException when one is not like that; the message never shows the value
     */
    public AzureBuilder header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    /**
     * Sets what carries the requests, such as {@link HttpTransports#standard()} with a proxy or a TLS context, or a transport of your own. The
     * backend closes it. Null for the usual one.
     */
    public AzureBuilder transport(@Nullable HttpTransport transport) {
        setup.transport(transport);
        return this;
    }

    /** Sets the clock of deadlines, waits and the ends of tokens; the system's unless set. */
    public AzureBuilder clock(RunsClock clock) {
        setup.clock(clock);
        this.clock = clock;
        return this;
    }

    /** Sets how long a sending may take; {@link CallTimes#DEFAULT} unless set. */
    public AzureBuilder times(CallTimes times) {
        setup.times(times);
        return this;
    }

    /** Sets how often a failed call is made again; {@link RetrySettings#DEFAULT} unless set. */
    public AzureBuilder retries(RetrySettings retries) {
        setup.retries(retries);
        return this;
    }

    /**
     * Keeps ended runs and their steps in memory for a while; off unless set. Changes that others make meanwhile, such as of a run's metadata,
     * are not seen until they expire.
     */
    public AzureBuilder cache(@Nullable RunCacheSettings cache) {
        setup.cache(cache);
        return this;
    }

    /** Sets what is logged; {@link WireLogging#LINES} unless set. Keys and tokens never are. */
    public AzureBuilder logging(WireLogging logging) {
        setup.logging(logging);
        return this;
    }

    /**
     * Sets the largest answer that is read, and the largest event of a stream; 32 MiB unless set.
     *
     * @param bytes one or more
     */
    public AzureBuilder largestBody(int bytes) {
        setup.largestBody(bytes);
        return this;
    }

    /** Sets how much the server takes, where it differs from what Microsoft documents; null for that. */
    public AzureBuilder limits(@Nullable Limits limits) {
        this.limits = limits;
        return this;
    }

    /**
     * Sets what the server can do, where it differs from what Microsoft documents for the surface and the version, as a gateway may; null for
     * that. The protocol has no way to do {@link Capability#STREAM_RESUME}.
     */
    public AzureBuilder capabilities(@Nullable Set<Capability> capabilities) {
        this.capabilities = capabilities == null ? null : Set.copyOf(capabilities);
        return this;
    }

    /**
     * {@return the backend; nothing is sent yet}
     *
     * @throws IllegalArgumentException when something is missing or does not go together; the message names it
     */
    public AzureBackend build() {
        if (surface == null) {
            throw new IllegalArgumentException(
                    names.surface() + ": must be stated, " + AzureSurface.texts() + "; an address alone does not tell");
        }
        if (endpoint == null) {
            throw new IllegalArgumentException(names.endpoint() + ": an address is needed, but is not set");
        }
        BaseUrl address = BaseUrl.of(names.endpoint(), endpoint, names.plainHttp(), plainHttp);
        SurfaceRules rules = surface.rules();
        String base = rules.base(address, names);
        String version = rules.apiVersion(apiVersion, names);
        AssistantsDialect dialect = AssistantsDialect.builder()
                .name(AzureBackend.NAME)
                .base(base)
                .query("api-version=" + version)
                .headers(headers.over(Map.of("User-Agent", "runs4j")))
                .credentials(credentials.choose(surface, names, clock))
                .credentialFields(credentials.replacedBy())
                .limits(limits == null ? rules.limits() : limits)
                .capabilities(capabilities == null ? rules.capabilities(version) : capabilities)
                .build();
        AssistantsBackend backend = new AssistantsBackend(dialect, setup.build());
        return new AzureBackend(backend, surface, version, address.text());
    }

    @Override
    public String toString() {
        return "AzureBuilder";
    }
}
