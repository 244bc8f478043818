/** Tools from records: arguments read, parameter schema derived. */
module dev.runs4j.tools {
    requires transitive dev.runs4j.driver;
    requires tools.jackson.databind;
    requires com.fasterxml.classmate;
    requires com.github.victools.jsonschema.generator;
    requires static transitive org.jspecify;

    exports dev.runs4j.tools;
}
