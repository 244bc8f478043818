/** The Assistants protocol over HTTP: what all adapters that speak it share. */
@SuppressWarnings("module") // The modules that may use the internals are compiled after this one.
module dev.runs4j.wire {
    requires transitive dev.runs4j.ports;
    requires dev.runs4j.json;
    requires feign.core;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires com.github.benmanes.caffeine;
    requires tools.jackson.core;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.runs4j.wire;
    exports dev.runs4j.wire.http;
    exports dev.runs4j.wire.internal.assistants to
            dev.runs4j.openai,
            dev.runs4j.azure;
}
