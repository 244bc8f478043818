/** A stranger's tests as a module: it names what the kit only requires to be compiled. */
open module consumer {
    requires dev.runs4j.inmemory;
    requires dev.runs4j.testkit;
    requires org.assertj.core;
    requires org.junit.jupiter.api;
    requires org.junit.jupiter.params;
}
