/** Serves any backend over HTTP in the Assistants protocol, and scripts in the Responses and Conversations API. */
module dev.runs4j.emulator {
    requires transitive dev.runs4j.ports;
    requires dev.runs4j.json;
    requires transitive dev.runs4j.inmemory;
    requires org.eclipse.jetty.server;
    requires org.eclipse.jetty.http;
    requires org.eclipse.jetty.io;
    requires org.eclipse.jetty.util;
    requires transitive tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.runs4j.emulator;
    exports dev.runs4j.emulator.responses;
}
