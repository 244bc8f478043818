package dev.runs4j.azure.stage;

import dev.runs4j.azure.AzureBackend;
import dev.runs4j.azure.AzureBuilder;
import dev.runs4j.emulator.EmulatorDialect;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Secret;
import dev.runs4j.stages.Service;
import dev.runs4j.stages.Wiring;
import dev.runs4j.wire.RetrySettings;

/** Both services, in the versions and with the credentials in which the kit tries them. */
final class AzureServices {

    private static final Secret KEY = Secret.of("sk-stage");

    /** Foundry Agents classic in the version that is the default. */
    static final Service FOUNDRY = Service.open(
            EmulatorDialect.FOUNDRY,
            wiring -> connect(AzureBackend.foundryClassic(wiring.address()).token(KEY), wiring));

    /** Foundry Agents classic in a version with approvals. */
    static final Service FOUNDRY_PREVIEW = Service.open(
            EmulatorDialect.FOUNDRY,
            wiring -> connect(
                    AzureBackend.foundryClassic(wiring.address())
                            .apiVersion("2025-05-15-preview")
                            .token(KEY),
                    wiring));

    /** The Assistants form of Azure OpenAI, with a key. */
    static final Service AZURE_OPENAI = Service.guarded(
            EmulatorDialect.AZURE_OPENAI,
            KEY,
            wiring -> connect(
                    AzureBackend.azureOpenAiAssistants(wiring.address(), "2025-04-01-preview")
                            .apiKey(KEY),
                    wiring));

    /** The same with a token. */
    static final Service AZURE_OPENAI_WITH_TOKEN = Service.open(
            EmulatorDialect.AZURE_OPENAI,
            wiring -> connect(
                    AzureBackend.azureOpenAiAssistants(wiring.address(), "2025-04-01-preview")
                            .token(KEY),
                    wiring));

    private AzureServices() {}

    private static RunsBackend connect(AzureBuilder builder, Wiring wiring) {
        wiring.capabilities().ifPresent(builder::capabilities);
        wiring.limits().ifPresent(builder::limits);
        return builder.transport(wiring.transport())
                .retries(RetrySettings.none())
                .clock(wiring.clock())
                .build();
    }
}
