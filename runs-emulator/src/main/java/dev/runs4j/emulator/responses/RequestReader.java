package dev.runs4j.emulator.responses;

import dev.runs4j.domain.command.Limits;
import dev.runs4j.emulator.internal.error.Refusals;
import dev.runs4j.emulator.internal.request.Fields;
import dev.runs4j.emulator.internal.request.JsonKind;
import dev.runs4j.emulator.internal.request.MetadataFields;
import dev.runs4j.emulator.internal.request.Rules;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bodies of requests, and refuses what the official description 2.3.0 does not allow. */
final class RequestReader {

    private static final Rules RULES = new Rules(Limits.OFFICIAL, Set.of(), List.of());
    private static final Set<String> COUNTED = Set.of(
            "model",
            "input",
            "instructions",
            "tools",
            "tool_choice",
            "conversation",
            "previous_response_id",
            "text",
            "reasoning",
            "truncation",
            "parallel_tool_calls");
    private static final Set<String> KNOWN = with(
            COUNTED,
            "background",
            "store",
            "stream",
            "stream_options",
            "metadata",
            "temperature",
            "top_p",
            "max_output_tokens",
            "max_tool_calls",
            "context_management",
            "include",
            "prompt",
            "service_tier",
            "safety_identifier",
            "prompt_cache_key",
            "prompt_cache_options",
            "prompt_cache_retention",
            "moderation",
            "top_logprobs",
            "user");
    private static final Set<String> WITH_AGENTS = with(KNOWN, "agent_reference", "agent");

    private final ResponsesDialect dialect;
    private final ToolRules tools;
    private final ItemReader items;

    RequestReader(ResponsesDialect dialect, ResponsesSwitches switches) {
        this.dialect = dialect;
        this.tools = new ToolRules(switches.needsStrict(), dialect == ResponsesDialect.FOUNDRY);
        this.items = new ItemReader(dialect == ResponsesDialect.FOUNDRY);
    }

    private static Set<String> with(Set<String> names, String... more) {
        Set<String> all = new HashSet<>(names);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    static Fields fields(ObjectNode body) {
        return new Fields(RULES, "", body);
    }

    CreateRequest create(ObjectNode body) {
        Fields fields = fields(body).only(dialect == ResponsesDialect.FOUNDRY ? WITH_AGENTS : KNOWN);
        OptionRules.check(fields);
        return read(fields, body, true);
    }

    /** A request for a count only, which needs nothing. */
    CreateRequest count(ObjectNode body) {
        return read(fields(body).only(COUNTED), body, false);
    }

    private CreateRequest read(Fields fields, ObjectNode body, boolean whole) {
        boolean agent =
                body.path("agent_reference").isObject() || body.path("agent").isObject();
        String model = agent || !whole ? "" : fields.requiredText("model");
        String conversation = conversation(fields);
        String previous = fields.text("previous_response_id");
        if (conversation != null && previous != null) {
            throw Errors.invalid(
                    "Mutually exclusive parameters: 'previous_response_id' and 'conversation'. Ensure you are only "
                            + "providing one of them.",
                    "previous_response_id",
                    "mutually_exclusive_parameters");
        }
        boolean background = Boolean.TRUE.equals(fields.flag("background"));
        boolean store = !Boolean.FALSE.equals(fields.flag("store"));
        if (background && !store) {
            throw Errors.invalid("Background mode requires 'store' to be true.", "background", "invalid_value");
        }
        ArrayNode given = tools.read(fields);
        return new CreateRequest(
                body,
                model,
                fields.text("instructions"),
                conversation,
                previous,
                background,
                store,
                Boolean.TRUE.equals(fields.flag("stream")),
                items.input(
                        fields, whole && conversation == null && previous == null && !agent && fields.isAway("prompt")),
                given,
                ChoiceRules.read(fields, given),
                metadata(fields),
                Set.copyOf(fields.texts("include", Integer.MAX_VALUE)));
    }

    private static @Nullable String conversation(Fields fields) {
        JsonNode value = fields.get("conversation");
        if (value == null || value.isString()) {
            return fields.text("conversation");
        }
        Fields object = fields.object("conversation");
        return object == null ? null : object.only(Set.of("id")).requiredText("id");
    }

    private static Map<String, String> metadata(Fields fields) {
        MetadataFields.read(fields); // Refuses what is too much.
        Map<String, String> pairs = new LinkedHashMap<>();
        JsonNode given = fields.get("metadata");
        if (given != null) {
            given.properties()
                    .forEach(pair -> pairs.put(pair.getKey(), pair.getValue().stringValue()));
        }
        return Map.copyOf(pairs);
    }

    /** {@return the items of a new conversation} */
    List<ObjectNode> conversationItems(ObjectNode body) {
        Fields fields = fields(body).only(Set.of("items", "metadata"));
        metadata(fields);
        return fields.get("items") == null ? List.of() : items.list(fields, "items");
    }

    /** {@return the items to add to a conversation} */
    List<ObjectNode> newItems(ObjectNode body) {
        Fields fields = fields(body).only(Set.of("items", "include"));
        fields.require("items", JsonKind.ARRAY);
        List<ObjectNode> list = items.list(fields, "items");
        if (list.isEmpty()) {
            throw Refusals.empty("items");
        }
        return list;
    }

    /** Refuses an update of a conversation that is not one of its metadata. */
    static void checkUpdate(ObjectNode body) {
        Fields fields = fields(body).only(Set.of("metadata"));
        if (fields.isAway("metadata")) {
            throw Refusals.missing("metadata");
        }
        metadata(fields);
    }
}
