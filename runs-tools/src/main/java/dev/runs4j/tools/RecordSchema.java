package dev.runs4j.tools;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import dev.runs4j.domain.JsonText;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Derives the JSON Schema of a record, in the form that function calling takes: an object, no {@code $schema}, nothing additional. */
final class RecordSchema {

    private static final OptionPreset OPTIONS = new OptionPreset(
            Option.ADDITIONAL_FIXED_TYPES,
            Option.STANDARD_FORMATS,
            Option.FLATTENED_ENUMS,
            Option.FLATTENED_OPTIONALS,
            Option.ENUM_KEYWORD_FOR_SINGLE_VALUES,
            Option.NONPUBLIC_NONSTATIC_FIELDS_WITH_GETTERS,
            Option.NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS,
            Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
            Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
            Option.PLAIN_DEFINITION_KEYS,
            Option.ALLOF_CLEANUP_AT_THE_END,
            Option.DUPLICATE_MEMBER_ATTRIBUTE_CLEANUP_AT_THE_END);

    private static final Map<Class<?>, Class<?>> OPTIONAL_NUMBERS = Map.of(
            OptionalInt.class, Integer.class, OptionalLong.class, Long.class, OptionalDouble.class, Double.class);

    private static final Comparator<MemberScope<?, ?>> DECLARED_ORDER =
            Comparator.comparingInt(member -> Components.position(declaring(member), member.getDeclaredName()));

    private RecordSchema() {}

    static JsonText of(Class<? extends Record> type) {
        ObjectNode schema = generator().generateSchema(type);
        if (!schema.has("properties")) {
            // Servers refuse an object without properties, even where there are none.
            schema.putObject("properties");
        }
        return JsonText.of(schema.toString());
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OPTIONS);
        config.forTypesInGeneral().withPropertySorter(DECLARED_ORDER);
        config.forTypesInGeneral().withDescriptionResolver(RecordSchema::description);
        config.forFields()
                .withRequiredCheck(field -> component(field)
                        .filter(component -> !Components.isOptional(component))
                        .isPresent());
        config.forFields().withDescriptionResolver(RecordSchema::description);
        config.forFields().withTargetTypeOverridesResolver(RecordSchema::number);
        return new SchemaGenerator(config.build());
    }

    private static @Nullable String description(TypeScope type) {
        return Components.description(type.getType().getErasedType()).orElse(null);
    }

    private static @Nullable String description(FieldScope field) {
        // Items of a list come as the list's field once more.
        return field.isFakeContainerItemScope()
                ? null
                : component(field).flatMap(Components::description).orElse(null);
    }

    /** {@return the number that an optional of its own kind holds; null for any other type, which stays as it is} */
    private static @Nullable List<ResolvedType> number(FieldScope field) {
        Class<?> number = OPTIONAL_NUMBERS.get(field.getType().getErasedType());
        return number == null ? null : List.of(field.getContext().resolve(number));
    }

    private static Optional<RecordComponent> component(FieldScope field) {
        return Components.find(declaring(field), field.getDeclaredName());
    }

    private static Class<?> declaring(MemberScope<?, ?> member) {
        return member.getRawMember().getDeclaringClass();
    }
}
