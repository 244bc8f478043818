/** What a run is: one execution of an assistant on a thread, with the values and rules around it. */
module dev.runs4j.domain {
    requires static transitive org.jspecify;

    exports dev.runs4j.domain;
    exports dev.runs4j.domain.assistant;
    exports dev.runs4j.domain.command;
    exports dev.runs4j.domain.event;
    exports dev.runs4j.domain.lifecycle;
    exports dev.runs4j.domain.message;
    exports dev.runs4j.domain.run;
    exports dev.runs4j.domain.step;
    exports dev.runs4j.domain.thread;
    exports dev.runs4j.domain.tool;
}
