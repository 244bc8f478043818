package dev.runs4j.json.internal.write;

import dev.runs4j.domain.Violation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/** Where the output stands, as violations name it: {@code tools[0].function}. */
final class Place {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Place() {}

    /** {@return the path of the value that is being written} */
    static String of(TokenStreamContext context) {
        StringBuilder path = new StringBuilder();
        append(path, context);
        return path.isEmpty() ? "the value" : path.toString();
    }

    /** {@return the path of a member of the object that is being written} */
    static String of(TokenStreamContext object, String member) {
        StringBuilder path = new StringBuilder();
        append(path, object.getParent());
        name(path, member);
        return path.toString();
    }

    private static void append(StringBuilder path, @Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return;
        }
        append(path, context.getParent());
        if (context.inArray()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.currentName() != null) {
            name(path, context.currentName());
        }
    }

    private static void name(StringBuilder path, String name) {
        if (!PLAIN.matcher(name).matches()) {
            path.append(Violation.key(name));
        } else {
            path.append(path.isEmpty() ? "" : ".").append(name);
        }
    }
}
