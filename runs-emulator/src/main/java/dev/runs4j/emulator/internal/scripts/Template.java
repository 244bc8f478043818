package dev.runs4j.emulator.internal.scripts;

import dev.runs4j.inmemory.Outputs;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text with places that each run fills; one without such places is fixed. Immutable. */
final class Template {

    private final @Nullable String literal;
    private final Function<Outputs, String> fill;

    private Template(@Nullable String literal, Function<Outputs, String> fill) {
        this.literal = literal;
        this.fill = fill;
    }

    static Template of(String literal) {
        return new Template(literal, outputs -> literal);
    }

    static Template filled(Function<Outputs, String> fill) {
        return new Template(null, fill);
    }

    static Template joined(String start, String between, List<Template> parts, String end) {
        if (parts.stream().allMatch(part -> part.literal != null)) {
            return of(parts.stream()
                    .map(part -> part.fixed().orElseThrow())
                    .collect(Collectors.joining(between, start, end)));
        }
        List<Template> all = List.copyOf(parts);
        return filled(outputs ->
                all.stream().map(part -> part.fill(outputs)).collect(Collectors.joining(between, start, end)));
    }

    Template map(UnaryOperator<String> change) {
        return literal == null ? filled(outputs -> change.apply(fill(outputs))) : of(change.apply(literal));
    }

    Optional<String> fixed() {
        return Optional.ofNullable(literal);
    }

    String fill(Outputs outputs) {
        return fill.apply(outputs);
    }
}
