/** Drives a run to its end: waits, answers tool calls, keeps deadlines. */
module dev.runs4j.driver {
    requires transitive dev.runs4j.ports;
    requires static transitive org.jspecify;

    exports dev.runs4j.driver;
    exports dev.runs4j.driver.event;
    exports dev.runs4j.driver.tool;
}
