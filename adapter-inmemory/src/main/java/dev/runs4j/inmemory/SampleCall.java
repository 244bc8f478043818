package dev.runs4j.inmemory;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.json.internal.SchemaSample;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls a function as a model might.
 *
 * @param name the function
 * @param arguments makes arguments that fit its schema
 */
record SampleCall(String name, SchemaSample arguments) {

    static SampleCall of(FunctionTool tool) {
        String schema = tool.function().parameters().map(JsonText::text).orElse("{}");
        return new SampleCall(tool.name(), SchemaSample.parse(schema));
    }

    static List<ToolCall> all(List<SampleCall> samples, Outputs outputs) {
        String asked = outputs.request().lastUserText();
        List<ToolCall> calls = new ArrayList<>(samples.size());
        for (SampleCall sample : samples) {
            calls.add(Script.call(sample.name(), sample.make(asked)));
        }
        return calls;
    }

    /** Arguments are an object whatever the schema lets them be; without parameters they are an empty one. */
    private String make(String asked) {
        String made = arguments.make(asked);
        return made.startsWith("{") ? made : "{}";
    }
}
