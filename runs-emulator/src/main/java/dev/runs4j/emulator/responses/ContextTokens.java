package dev.runs4j.emulator.responses;

import java.util.List;

/** How many tokens a model reads for a request: instructions, tools, and the whole context. */
final class ContextTokens {

    private ContextTokens() {}

    static long of(CreateRequest request, List<Item> before, List<Item> input) {
        long instructions = request.instructions() == null ? 0 : Tokens.words(request.instructions());
        return instructions + Tokens.of(request.tools()) + sum(before) + sum(input);
    }

    static long sum(List<Item> items) {
        long sum = 0;
        for (Item item : items) {
            sum += item.tokens();
        }
        return sum;
    }
}
