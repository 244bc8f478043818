package dev.runs4j.benchmarks.peers;

import java.util.Arrays;

/** Those who are measured, each as its maker sets it up, without repeating calls. */
enum Contender {
    RUNS4J("runs4j"),
    OPENAI_JAVA("openai-java"),
    AZURE("azure-ai-agents-persistent"),
    SIMPLE_OPENAI("simple-openai");

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    /** Opens a client of the server at this address, which has no path. */
    RunsClient open(String address) {
        return switch (this) {
            case RUNS4J -> new Runs4jClient(address);
            case OPENAI_JAVA -> new OpenAiJavaClient(address);
            case AZURE -> new AzureClient(address);
            case SIMPLE_OPENAI -> new SimpleOpenAiClient(address);
        };
    }

    static Contender of(String title) {
        return Arrays.stream(values())
                .filter(one -> one.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(title));
    }

    @Override
    public String toString() {
        return title;
    }
}
