/** Small programs that show the library at work. */
module dev.runs4j.examples {
    requires dev.runs4j.driver;
    requires dev.runs4j.guice;
    requires dev.runs4j.inmemory;
    requires dev.runs4j.tools;
    requires transitive jakarta.inject;
    requires transitive dev.runs4j.ports;
    requires static org.jspecify;

    // The classes that Guice writes live in no module, so what it makes has to be in an exported package.
    exports dev.runs4j.examples.wiring;

    // Arguments of tools are records that Jackson makes.
    opens dev.runs4j.examples.payment;
    opens dev.runs4j.examples.quickstart;
    opens dev.runs4j.examples.sample;
}
