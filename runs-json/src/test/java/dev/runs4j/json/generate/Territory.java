package dev.runs4j.json.generate;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.OpenText;
import dev.runs4j.domain.command.Change;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that generated values can be, found by reflection from the roots downwards: every concrete class (all members of every sealed
 * union), every field in each of its states, every word of every open vocabulary and one that it does not know.
 */
final class Territory {

    /** Classes whose states are told where they are used. */
    private static final Set<Class<?>> CARRIERS = Set.of(Extras.class, JsonText.class, Change.class);

    private final Set<Type> visited = new HashSet<>();
    private final Set<String> places = new TreeSet<>();

    private Territory() {}

    static Set<String> of(Type... roots) {
        Territory territory = new Territory();
        Arrays.stream(roots).forEach(territory::visit);
        return territory.places;
    }

    private void visit(Type type) {
        if (!visited.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            visit(generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
        } else if (type instanceof Class<?> plain && Shape.isOurs(plain)) {
            visitClass(plain);
        }
    }

    private void visitClass(Class<?> type) {
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::visit);
        } else if (Shape.isWord(type)) {
            words(type).forEach(word -> places.add(Shape.name(type) + " " + word));
            places.add(Shape.name(type) + " unknown");
        } else if (!CARRIERS.contains(type)) {
            places.add(Shape.name(type));
            Shape.fields(type).forEach(this::visitField);
        }
    }

    private void visitField(Field field) {
        String place = Shape.name(field.getDeclaringClass()) + "." + field.getName();
        Shape.states(field).forEach(state -> places.add(place + " " + state));
        visit(field.getGenericType());
    }

    /** The words of a vocabulary, from its method {@code values()}. */
    static List<String> words(Class<?> vocabulary) {
        try {
            List<?> values = (List<?>) vocabulary.getMethod("values").invoke(null);
            return values.stream().map(value -> ((OpenText) value).text()).toList();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a vocabulary without values(): " + vocabulary, e);
        }
    }
}
