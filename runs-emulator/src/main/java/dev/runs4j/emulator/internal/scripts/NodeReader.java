package dev.runs4j.emulator.internal.scripts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML or JSON into nodes that know their places. A file that is malformed has one mistake, since nothing behind it can be trusted. */
final class NodeReader {

    private static final JsonFactory JSON = new JsonFactory();
    private static final YAMLFactory YAML = new YAMLFactory();

    private final JsonParser parser;
    private final Mistakes mistakes;

    private NodeReader(JsonParser parser, Mistakes mistakes) {
        this.parser = parser;
        this.mistakes = mistakes;
    }

    /** Null where the text is malformed, which is a mistake then. */
    static @Nullable Node read(String text, boolean json, Mistakes mistakes) {
        ObjectReadContext context = ObjectReadContext.empty();
        try (JsonParser parser = json ? JSON.createParser(context, text) : YAML.createParser(context, text)) {
            return new NodeReader(parser, mistakes).whole();
        } catch (JacksonException malformed) {
            Malformed.tell(malformed, mistakes);
            return null;
        }
    }

    private @Nullable Node whole() {
        if (parser.nextToken() == null) {
            mistakes.add(Spot.START, "", "an object with the member rules wanted, but the file is empty");
            return null;
        }
        Node node = node("", spot());
        if (parser.nextToken() != null) {
            mistakes.add(spot(), "", "one document wanted, but a second one begins here");
        }
        return node;
    }

    private Node node(String path, Spot key) {
        refuseAlias(path);
        Spot spot = spot();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(path, spot, key);
            case START_ARRAY -> list(path, spot, key);
            case VALUE_NUMBER_INT ->
                Node.scalar(
                        Node.Kind.NUMBER,
                        path,
                        spot,
                        key,
                        parser.getBigIntegerValue().toString());
            case VALUE_NUMBER_FLOAT -> number(path, spot, key);
            case VALUE_TRUE, VALUE_FALSE ->
                Node.scalar(Node.Kind.BOOLEAN, path, spot, key, Boolean.toString(parser.getBooleanValue()));
            case VALUE_NULL -> Node.scalar(Node.Kind.NULL, path, spot, key, "");
            default -> Node.scalar(Node.Kind.TEXT, path, spot, key, parser.getString());
        };
    }

    /** YAML knows numbers that JSON does not; they stay texts. */
    private Node number(String path, Spot spot, Spot key) {
        return parser.isNaN()
                ? Node.scalar(Node.Kind.TEXT, path, spot, key, parser.getString())
                : Node.scalar(
                        Node.Kind.NUMBER,
                        path,
                        spot,
                        key,
                        parser.getDecimalValue().toString());
    }

    private Node object(String path, Spot spot, Spot key) {
        Map<String, Node> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Spot named = spot();
            parser.nextToken();
            Node member = node(path.isEmpty() ? name : path + "." + name, named);
            if (members.putIfAbsent(name, member) != null) {
                mistakes.add(named, member.path(), "one member of this name wanted, but it is here twice");
            }
        }
        return new Node(Node.Kind.OBJECT, path, spot, key, "", List.of(), members);
    }

    private Node list(String path, Spot spot, Spot key) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(path + "[" + items.size() + "]", spot()));
        }
        return new Node(Node.Kind.LIST, path, spot, key, "", items, Map.of());
    }

    /** It would be read as a plain text, without a word. */
    private void refuseAlias(String path) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            mistakes.add(spot(), path, "a plain value wanted, but it was an alias (* is not read here)");
        }
    }

    private Spot spot() {
        return Malformed.spot(parser.currentTokenLocation());
    }
}
