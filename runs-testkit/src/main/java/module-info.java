/** Assertions, recorded histories and a JUnit extension for code that works with runs. */
module dev.runs4j.testkit {
    requires transitive dev.runs4j.driver;
    requires transitive dev.runs4j.ports;
    requires dev.runs4j.json;
    requires static transitive dev.runs4j.inmemory;
    requires static transitive com.tngtech.archunit;
    requires static transitive org.assertj.core;
    requires static transitive org.junit.jupiter.api;
    requires static transitive org.jspecify;

    exports dev.runs4j.testkit.assertions;
    exports dev.runs4j.testkit.history;
    exports dev.runs4j.testkit.junit;
}
