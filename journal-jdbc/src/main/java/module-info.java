/** Journals in tables of PostgreSQL. */
module dev.runs4j.journal.jdbc {
    requires transitive dev.runs4j.ports;
    requires transitive dev.runs4j.responses;
    requires dev.runs4j.domain;
    requires dev.runs4j.json;
    requires transitive java.sql;
    requires com.zaxxer.hikari;
    requires flyway.core;
    // Not used here: Flyway's descriptor-less jar cannot say that it needs this.
    requires com.fasterxml.jackson.databind;
    requires static transitive org.jspecify;

    exports dev.runs4j.journal.jdbc;
}
