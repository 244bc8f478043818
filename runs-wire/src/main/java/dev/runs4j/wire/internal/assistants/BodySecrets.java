package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The header fields that the body of a request hands on, for the server to call MCP servers with: {@code headers} of {@code tool_resources.mcp}
 * and of {@code tool_approvals} (Azure AI Foundry Agent Service REST description, api-version 2025-05-15-preview), and whatever else is called so
 * in what this version does not model.
 */
final class BodySecrets {

    private static final byte[] MARK = "\"headers\"".getBytes(StandardCharsets.US_ASCII);
    private static final String HEADERS = "headers";

    /** What people fill with names of their own; {@code headers} would be a property or a key there. */
    private static final Set<String> FREE = Set.of("parameters", "schema", "spec", "metadata");

    /** The body is our own, and its limits were held when it was written. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private BodySecrets() {}

    /** {@return the values of all fields that may be secrets; hardly any body has such fields, and the others are not parsed} */
    static List<Secret> in(byte @Nullable [] body) {
        if (body == null || !mentionsHeaders(body)) {
            return List.of();
        }
        List<Secret> found = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
                    member(parser, found);
                }
            }
        } catch (JacksonException broken) {
            return found; // Whoever sends it will hear of it; what came before is known.
        }
        return found;
    }

    private static boolean mentionsHeaders(byte[] body) {
        for (int at = 0; at <= body.length - MARK.length; at++) {
            if (body[at] == '"' && isMark(body, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(byte[] body, int at) {
        for (int i = 1; i < MARK.length; i++) {
            if (body[at + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    private static void member(JsonParser parser, List<Secret> found) {
        String name = parser.currentName();
        parser.nextToken();
        if (FREE.contains(name)) {
            parser.skipChildren();
        } else if (name.equals(HEADERS)) {
            values(parser, found);
        }
    }

    /** A text, or an object or a list with texts in it at whatever depth. */
    private static void values(JsonParser parser, List<Secret> found) {
        int depth = 0;
        String field = HEADERS;
        do {
            JsonToken token = parser.currentToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.PROPERTY_NAME) {
                field = parser.currentName();
            } else if (token == JsonToken.VALUE_STRING && !SecretFields.isOpen(field)) {
                found.addAll(SecretFields.of(parser.getString()));
            }
        } while (depth > 0 && parser.nextToken() != null);
    }
}
