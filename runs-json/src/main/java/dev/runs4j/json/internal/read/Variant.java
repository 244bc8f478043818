package dev.runs4j.json.internal.read;

/** The members of one variant of a union: sees to the type, and to it that no second one contradicts the first. */
final class Variant implements Members {

    private static final String TYPE = "type";

    private final String type;
    private final Members members;
    private boolean contradicted;

    Variant(String type, Members members) {
        this.type = type;
        this.members = members;
    }

    @Override
    public boolean member(String name, JsonIn in) {
        if (name.equals(TYPE)) {
            contradicted |= !in.isText(type);
            in.skip();
            return true;
        }
        return members.member(name, in);
    }

    boolean isContradicted() {
        return contradicted;
    }
}
