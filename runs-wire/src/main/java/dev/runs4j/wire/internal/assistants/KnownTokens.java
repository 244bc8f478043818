package dev.runs4j.wire.internal.assistants;

import dev.runs4j.ports.Secret;
import dev.runs4j.wire.AccessToken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last tokens, to know one again that an answer repeats or that came back refused. Not thread-safe. */
final class KnownTokens {

    private static final int MOST = 8;

    private final Deque<AccessToken> tokens = new ArrayDeque<>();

    void add(AccessToken token) {
        tokens.removeIf(known -> known.secret().equals(token.secret()));
        tokens.addFirst(token);
        if (tokens.size() > MOST) {
            tokens.removeLast();
        }
    }

    boolean isIn(String field) {
        return tokens.stream().anyMatch(token -> HeldToken.field(token).equals(field));
    }

    List<Secret> secrets() {
        return tokens.stream().map(AccessToken::secret).toList();
    }
}
