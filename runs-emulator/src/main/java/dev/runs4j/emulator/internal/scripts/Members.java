package dev.runs4j.emulator.internal.scripts;

import java.util.List;
import java.util.Optional;

/** The members of an object, of which some are allowed; the others are mistakes. */
final class Members {

    private final Node object;
    private final Mistakes mistakes;

    private Members(Node object, Mistakes mistakes) {
        this.object = object;
        this.mistakes = mistakes;
    }

    /** Nothing where it is no object. */
    static Optional<Members> of(Node node, Mistakes mistakes, List<String> allowed) {
        if (!node.is(Node.Kind.OBJECT)) {
            mistakes.wanted(node, "an object with " + String.join(", ", allowed));
            return Optional.empty();
        }
        node.members().forEach((name, member) -> {
            if (!allowed.contains(name)) {
                String known = String.join(", ", allowed);
                mistakes.add(
                        member.key(), member.path(), "only " + known + " may stand here, but it was '" + name + "'");
            }
        });
        return Optional.of(new Members(node, mistakes));
    }

    Optional<Node> find(String name) {
        return Optional.ofNullable(object.members().get(name));
    }

    /** It is a mistake to leave it out. */
    Optional<Node> need(String name) {
        Optional<Node> member = find(name);
        if (member.isEmpty()) {
            mistakes.add(object.spot(), object.path(), "the member " + name + " wanted, but it is not here");
        }
        return member;
    }
}
