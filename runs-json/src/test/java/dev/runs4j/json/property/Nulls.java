package dev.runs4j.json.property;

import dev.runs4j.json.generate.Json;

/** For comparing documents in which null and absent mean the same. */
final class Nulls {

    private Nulls() {}

    /** The value without any member that is null. */
    static Json without(Json value) {
        if (value instanceof Json.Obj object) {
            Json.Obj rest = Json.object();
            for (String name : object.members().keySet()) {
                Json member = object.members().get(name);
                rest = member.equals(Json.NULL) ? rest : rest.with(name, without(member));
            }
            return rest;
        }
        return value instanceof Json.Arr array
                ? new Json.Arr(array.elements().stream().map(Nulls::without).toList())
                : value;
    }
}
