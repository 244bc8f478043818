package dev.runs4j.emulator.responses;

import dev.runs4j.emulator.internal.error.Refusals;
import dev.runs4j.emulator.internal.request.Fields;
import dev.runs4j.emulator.internal.request.JsonKind;
import java.util.List;
import java.util.Set;

/** What the plain members of a request may be. */
final class OptionRules {

    static final List<String> INCLUDES = List.of(
            "file_search_call.results",
            "web_search_call.results",
            "web_search_call.action.sources",
            "message.input_image.image_url",
            "computer_call_output.output.image_url",
            "code_interpreter_call.outputs",
            "reasoning.encrypted_content",
            "message.output_text.logprobs");
    private static final int LEAST_TOKENS = 16;
    private static final int MOST_LOGPROBS = 20;
    private static final int LONGEST_IDENTIFIER = 64;
    private static final List<String> FORMATS = List.of("text", "json_object", "json_schema");
    private static final List<String> VERBOSITIES = List.of("low", "medium", "high");

    private OptionRules() {}

    static void check(Fields fields) {
        fields.integer("max_output_tokens", LEAST_TOKENS, Integer.MAX_VALUE);
        fields.integer("max_tool_calls", 1, Integer.MAX_VALUE);
        fields.integer("top_logprobs", 0, MOST_LOGPROBS);
        fields.decimal("temperature", 0, 2);
        fields.decimal("top_p", 0, 1);
        fields.flag("parallel_tool_calls");
        fields.word("truncation", List.of("auto", "disabled"));
        fields.text("service_tier");
        fields.text("safety_identifier", LONGEST_IDENTIFIER);
        fields.text("prompt_cache_key");
        fields.text("user");
        fields.object("reasoning");
        includes(fields);
        text(fields);
        Fields stream = fields.object("stream_options");
        if (stream != null) {
            stream.only(Set.of("include_obfuscation")).flag("include_obfuscation");
        }
    }

    private static void includes(Fields fields) {
        int place = 0;
        for (String include : fields.texts("include", Integer.MAX_VALUE)) {
            if (!INCLUDES.contains(include)) {
                throw Refusals.value("include[" + place + "]", include, INCLUDES);
            }
            place++;
        }
    }

    private static void text(Fields fields) {
        Fields text = fields.object("text");
        if (text == null) {
            return;
        }
        text.only(Set.of("format", "verbosity")).word("verbosity", VERBOSITIES);
        Fields format = text.object("format");
        if (format != null
                && "json_schema".equals(format.require("type", JsonKind.STRING).word("type", FORMATS))) {
            format.only(Set.of("type", "name", "schema", "description", "strict"));
            format.requiredText("name");
            Fields schema = format.requiredObject("schema");
            if (Boolean.TRUE.equals(format.flag("strict"))) {
                StrictSchemas.check(
                        "response_format", format.requiredText("name"), "text.format.schema", schema.tree());
            }
        }
    }
}
