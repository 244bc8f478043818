/** Small programs that show the library at work. */
module dev.runs4j.examples {
    requires dev.runs4j.driver;
    requires dev.runs4j.guice;
    requires dev.runs4j.tools;
    requires jakarta.inject;
    requires static org.jspecify;

    // Arguments of tools are records that Jackson makes, and classes that Guice makes.
    opens dev.runs4j.examples.quickstart;
    opens dev.runs4j.examples.sample;
    opens dev.runs4j.examples.wiring to
            com.google.guice;
}
