package dev.runs4j.azure;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which of Azure's services is spoken to. They are easily taken for each other, so that the choice is always stated and never guessed from an
 * address. Members may be added in a minor version.
 */
public enum AzureSurface {
    /**
     * Foundry Agent Service, classic: threads and runs at a project endpoint, with tokens of Microsoft Entra ID and no keys. Microsoft has
     * announced its end for 2027-03-31.
     */
    FOUNDRY_CLASSIC("foundry-classic"),

    /**
     * The Assistants protocol in the form of Azure OpenAI, {@code /openai/threads?api-version=...}, with a key or a token. Microsoft's own service
     * ended on 2026-08-26; gateways and private deployments may still speak it.
     */
    AZURE_OPENAI_ASSISTANTS("azure-openai-assistants");

    private final String text;

    AzureSurface(String text) {
        this.text = text;
    }

    /** {@return its name in configuration, such as {@code foundry-classic}} */
    public String text() {
        return text;
    }

    /** Finds a surface by its name in configuration, in whatever case. */
    public static Optional<AzureSurface> find(String text) {
        return Arrays.stream(values())
                .filter(surface -> surface.text.equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    static String texts() {
        return Arrays.stream(values()).map(AzureSurface::text).collect(Collectors.joining(" or "));
    }

    SurfaceRules rules() {
        return switch (this) {
            case FOUNDRY_CLASSIC -> new FoundryClassicRules();
            case AZURE_OPENAI_ASSISTANTS -> new AzureOpenAiRules();
        };
    }
}
