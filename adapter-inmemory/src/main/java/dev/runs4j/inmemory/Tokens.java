package dev.runs4j.inmemory;

import dev.runs4j.domain.TextLength;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageContent;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.McpCall;
import dev.runs4j.domain.tool.ToolCall;
import java.util.List;

/** Counts tokens as a rule of thumb does: one for every four code points, rounded up. */
final class Tokens {

    private static final int CODE_POINTS = 4;

    private Tokens() {}

    static long of(String text) {
        return (TextLength.of(text) + CODE_POINTS - 1L) / CODE_POINTS;
    }

    static long of(Message message) {
        long sum = 0;
        for (MessageContent part : message.content()) {
            sum += part instanceof TextContent text ? of(text.value()) : 1;
        }
        return sum;
    }

    static long of(List<? extends ToolCall> calls) {
        long sum = 0;
        for (ToolCall call : calls) {
            sum += of(call);
        }
        return sum;
    }

    private static long of(ToolCall call) {
        if (call instanceof FunctionCall function) {
            return of(function.name()) + of(function.arguments());
        }
        return call instanceof McpCall remote ? of(remote.name()) + of(remote.arguments()) : 1;
    }

    /** As much of a text as this many tokens pay for. */
    static String cut(String text, long tokens) {
        long most = tokens * CODE_POINTS;
        return TextLength.of(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, (int) most));
    }
}
