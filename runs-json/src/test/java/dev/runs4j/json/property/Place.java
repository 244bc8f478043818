package dev.runs4j.json.property;

import dev.runs4j.json.generate.Json;
import dev.runs4j.json.generate.Opaque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An object inside a JSON document, and where it stands.
 *
 * @param path names of members and indexes of elements from the root downwards
 * @param object the object
 */
record Place(List<Object> path, Json.Obj object) {

    /** Every object in the document. */
    static List<Place> all(Json root) {
        List<Place> found = new ArrayList<>();
        collect(root, List.of(), false, found);
        return found;
    }

    /** The objects whose members the domain models: none inside extras, schemas and unrecognised members of unions. */
    static List<Place> modelled(Json root) {
        List<Place> found = new ArrayList<>();
        collect(root, List.of(), true, found);
        return found;
    }

    private static void collect(Json value, List<Object> path, boolean modelled, List<Place> found) {
        if (modelled && Opaque.is(value)) {
            return;
        }
        if (value instanceof Json.Obj object) {
            found.add(new Place(path, object));
            object.members().forEach((name, member) -> {
                if (!modelled || !Opaque.isExtra(name)) {
                    collect(member, below(path, name), modelled, found);
                }
            });
        } else if (value instanceof Json.Arr array) {
            for (int i = 0; i < array.elements().size(); i++) {
                collect(array.elements().get(i), below(path, i), modelled, found);
            }
        }
    }

    private static List<Object> below(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    /** The names of the members that the domain models. */
    List<String> modelledNames() {
        return object.members().keySet().stream()
                .filter(name -> !Opaque.isExtra(name))
                .toList();
    }

    boolean isRoot() {
        return path.isEmpty();
    }

    /** Whether the object is a map of a caller's pairs, whose members are nobody's model. */
    boolean isMetadata() {
        return !isRoot() && path.get(path.size() - 1).equals("metadata");
    }

    /** The document with this object changed. */
    Json change(Json root, Function<Json.Obj, Json> change) {
        return change(root, 0, change);
    }

    private Json change(Json value, int depth, Function<Json.Obj, Json> change) {
        if (depth == path.size()) {
            return change.apply((Json.Obj) value);
        }
        if (value instanceof Json.Obj parent) {
            String name = (String) path.get(depth);
            Json member = parent.members().get(name);
            return parent.with(name, change(member, depth + 1, change));
        }
        List<Json> elements = new ArrayList<>(((Json.Arr) value).elements());
        int index = (Integer) path.get(depth);
        elements.set(index, change(elements.get(index), depth + 1, change));
        return new Json.Arr(elements);
    }

    /** The value at this place of another document. */
    Json in(Json root) {
        Json value = root;
        for (Object step : path) {
            value = step instanceof Integer index
                    ? ((Json.Arr) value).elements().get(index)
                    : members(value).get((String) step);
        }
        return value;
    }

    private static Map<String, Json> members(Json value) {
        return ((Json.Obj) value).members();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
