package dev.runs4j.emulator.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the model sees of one request, and who asks. The trees are the service's own: read them, and do not change them. Immutable; for the time of one
 * call of the script.
 */
public final class ModelView {

    private final String responseId;
    private final CreateRequest request;
    private final List<Item> context;
    private final int inputs;

    ModelView(String responseId, CreateRequest request, List<Item> context, int inputs) {
        this.responseId = responseId;
        this.request = request;
        this.context = context;
        this.inputs = inputs;
    }

    /** {@return the id that the response will have} */
    public String responseId() {
        return responseId;
    }

    /** {@return the conversation; absent where there is none} */
    public Optional<String> conversationId() {
        return Optional.ofNullable(request.conversation());
    }

    /** {@return the response that it goes on from; absent where there is none} */
    public Optional<String> previousResponseId() {
        return Optional.ofNullable(request.previous());
    }

    /** {@return the model} */
    public String model() {
        return request.model();
    }

    /** {@return the instructions of this request, which are never inherited; absent where there are none} */
    public Optional<String> instructions() {
        return Optional.ofNullable(request.instructions());
    }

    /** {@return the metadata of the request} */
    public Map<String, String> metadata() {
        return request.metadata();
    }

    /** {@return the request's tools as they stand in the response} */
    public ArrayNode tools() {
        return request.tools();
    }

    /** {@return the choice of tools as it stands in the response} */
    public JsonNode toolChoice() {
        return request.toolChoice();
    }

    /** {@return the names of the functions, in their order} */
    public List<String> functions() {
        List<String> names = new ArrayList<>();
        for (JsonNode tool : request.tools()) {
            if (Json.text(tool, "type").equals("function")) {
                names.add(Json.text(tool, "name"));
            }
        }
        return names;
    }

    /** {@return the whole request} */
    public ObjectNode request() {
        return request.body();
    }

    /** {@return all items: those from before, oldest first, then the input} */
    public List<ObjectNode> items() {
        return context.stream().map(Item::json).toList();
    }

    /** {@return the items of this request's input} */
    public List<ObjectNode> input() {
        return items().subList(Math.max(0, context.size() - inputs), context.size());
    }

    /** {@return the outputs of functions in all items, oldest first} */
    public List<ObjectNode> outputs() {
        return context.stream().filter(Item::isOutput).map(Item::json).toList();
    }

    /** {@return the outputs behind the last message of the user, oldest first} */
    public List<ObjectNode> newOutputs() {
        int from = context.size();
        while (from > 0 && !context.get(from - 1).isUserMessage()) {
            from--;
        }
        return context.subList(from, context.size()).stream()
                .filter(Item::isOutput)
                .map(Item::json)
                .toList();
    }

    /** {@return the texts of the user's last message, joined; empty where there is none} */
    public String lastUserText() {
        for (int i = context.size() - 1; i >= 0; i--) {
            if (context.get(i).isUserMessage()) {
                return text(context.get(i).json().path("content"));
            }
        }
        return "";
    }

    private static String text(JsonNode content) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : content) {
            text.append(Json.text(part, "text"));
        }
        return text.toString();
    }

    /** {@return whether the choice of tools lets the model call functions} */
    public boolean mayCall() {
        String mode = mode(request.toolChoice());
        return mode.equals("auto") || mode.equals("required");
    }

    /** {@return the function that the choice of tools wants to be called: the named one, or the first where any will do; absent for none} */
    public Optional<String> forcedFunction() {
        JsonNode choice = request.toolChoice();
        if (Json.text(choice, "type").equals("function")) {
            return Optional.of(Json.text(choice, "name"));
        }
        if (!mode(choice).equals("required")) {
            return Optional.empty();
        }
        @Nullable JsonNode allowed = choice.get("tools");
        for (JsonNode tool : allowed == null ? request.tools() : allowed) {
            if (Json.text(tool, "type").equals("function")) {
                return Optional.of(Json.text(tool, "name"));
            }
        }
        return Optional.empty();
    }

    private static String mode(JsonNode choice) {
        return choice.isString() ? choice.stringValue() : Json.text(choice, "mode");
    }
}
