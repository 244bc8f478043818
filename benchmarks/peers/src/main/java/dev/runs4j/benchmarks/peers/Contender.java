package dev.runs4j.benchmarks.peers;

import java.util.Arrays;
import java.util.function.Function;

/** Those who are measured, each as its maker sets it up, without repeating calls. */
enum Contender {
    RUNS4J("runs4j", Runs4jClient::new),
    OPENAI_JAVA("openai-java", OpenAiJavaClient::new),
    AZURE("azure-ai-agents-persistent", AzureClient::new),
    SIMPLE_OPENAI("simple-openai", SimpleOpenAiClient::new);

    private final String title;
    private final Function<String, RunsClient> open;

    Contender(String title, Function<String, RunsClient> open) {
        this.title = title;
        this.open = open;
    }

    /** Opens a client of the server at this address, which has no path. */
    RunsClient open(String address) {
        return open.apply(address);
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
