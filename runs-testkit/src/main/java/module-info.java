/** The contract kit for adapters; assertions, recorded histories and a JUnit extension for code that works with runs. */
module dev.runs4j.testkit {
    requires transitive dev.runs4j.driver;
    requires transitive dev.runs4j.ports;
    requires dev.runs4j.json;
    requires static transitive dev.runs4j.inmemory;
    requires static transitive com.tngtech.archunit;
    requires static transitive org.assertj.core;
    requires static transitive org.junit.jupiter.api;
    requires static org.junit.jupiter.params;
    requires static org.opentest4j;
    requires static transitive org.jspecify;

    exports dev.runs4j.testkit.arch;
    exports dev.runs4j.testkit.assertions;
    exports dev.runs4j.testkit.contract;
    exports dev.runs4j.testkit.history;
    exports dev.runs4j.testkit.junit;

    // JUnit looks into the classes of the kit, whose tests are not public.
    opens dev.runs4j.testkit.contract;
}
