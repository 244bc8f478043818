package dev.runs4j.trials;

import dev.runs4j.azure.AzureBackend;
import dev.runs4j.emulator.EmulatorDialect;
import dev.runs4j.openai.OpenAiBackend;
import dev.runs4j.openai.Protocol;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Secret;
import java.net.URI;

/** A kind of server, and the adapter for it as an application would set it up. */
public enum Service {
    /** A compatible server that speaks the Assistants protocol. */
    OPENAI(EmulatorDialect.OPENAI, "/v1") {
        @Override
        public RunsBackend connect(URI address) {
            return OpenAiBackend.builder()
                    .apiKey(KEY)
                    .baseUrl(address.toString())
                    .protocol(Protocol.ASSISTANTS)
                    .build();
        }
    },
    /** Foundry Agents classic. */
    FOUNDRY(EmulatorDialect.FOUNDRY, "/api/projects/emulator") {
        @Override
        public RunsBackend connect(URI address) {
            return AzureBackend.foundryClassic(address.toString()).token(KEY).build();
        }
    };

    private static final Secret KEY = Secret.of("sk-trial");

    private final EmulatorDialect dialect;
    private final String path;

    Service(EmulatorDialect dialect, String path) {
        this.dialect = dialect;
        this.path = path;
    }

    /** {@return what an emulator of it speaks} */
    public EmulatorDialect dialect() {
        return dialect;
    }

    /** {@return where its API begins, without a slash at the end} */
    public String path() {
        return path;
    }

    /** {@return a backend on a server of this kind} */
    public abstract RunsBackend connect(URI address);
}
