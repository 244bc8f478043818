import dev.runs4j.openai.OpenAiBackendProvider;
import dev.runs4j.ports.discovery.RunsBackendProvider;

/** Runs at OpenAI and at servers that speak its protocols. */
module dev.runs4j.openai {
    requires transitive dev.runs4j.ports;
    requires transitive dev.runs4j.wire;
    requires static transitive org.jspecify;

    exports dev.runs4j.openai;

    provides RunsBackendProvider with
            OpenAiBackendProvider;
}
