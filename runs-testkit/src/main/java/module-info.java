/**
 * The contract kit for adapters; assertions, recorded histories and a JUnit extension for code that works with runs.
 *
 * <p>AssertJ, JUnit, ArchUnit and the in-memory adapter are needed only by those packages that show them, and are not passed on: a module
 * that uses such a package requires them itself. Passed on, a compiler would ask every user for all of them. Whoever runs the contract kit as
 * a module needs {@code org.junit.jupiter.api}, {@code org.junit.jupiter.params} and {@code org.assertj.core}.
 */
module dev.runs4j.testkit {
    requires transitive dev.runs4j.driver;
    requires transitive dev.runs4j.ports;
    requires dev.runs4j.json;
    requires static dev.runs4j.inmemory;
    requires static com.tngtech.archunit;
    requires static org.assertj.core;
    requires static org.junit.jupiter.api;
    requires static org.junit.jupiter.params;
    requires static org.opentest4j;
    requires static transitive org.jspecify;

    exports dev.runs4j.testkit.arch;
    exports dev.runs4j.testkit.assertions;
    exports dev.runs4j.testkit.contract;
    exports dev.runs4j.testkit.history;
    exports dev.runs4j.testkit.inmemory;
    exports dev.runs4j.testkit.junit;

    // JUnit looks into the classes of the kit, whose tests are not public.
    opens dev.runs4j.testkit.contract;
}
