/** A backend and its ports bound into a Guice injector. */
module dev.runs4j.guice {
    requires transitive dev.runs4j.ports;
    requires transitive com.google.guice;
    requires com.google.common;
    requires jakarta.inject;
    requires static transitive org.jspecify;

    exports dev.runs4j.guice;

    // Guice makes the handle by reflection.
    opens dev.runs4j.guice to
            com.google.guice;
}
