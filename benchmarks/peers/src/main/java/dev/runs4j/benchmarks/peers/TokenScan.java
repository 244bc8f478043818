package dev.runs4j.benchmarks.peers;

import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The floor for any reader: every token, every name and every value as text or number, nothing kept. */
final class TokenScan {

    private final JsonFactory factory = new JsonFactory();

    void scan(byte[] bytes, int from, int to, Consumer<Object> sink) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                sink.accept(
                        switch (token) {
                            case PROPERTY_NAME -> parser.currentName();
                            case VALUE_STRING -> parser.getString();
                            case VALUE_NUMBER_INT -> parser.getLongValue();
                            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
                            default -> token;
                        });
            }
        }
    }
}
