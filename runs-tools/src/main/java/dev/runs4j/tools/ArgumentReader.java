package dev.runs4j.tools;

import dev.runs4j.driver.UnreadableArgumentsException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a model wrote into a record, and says in words for the model what is wrong with it. */
final class ArgumentReader<A extends Record> {

    // Annotations of JSON libraries count neither here nor in the schema, so the two always agree.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.USE_ANNOTATIONS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
            // Otherwise an empty text would become null for numbers, booleans and dates, required ones too.
            .withCoercionConfigDefaults(
                    coercion -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                            .setAcceptBlankAsEmpty(false))
            .build();

    private final Class<A> type;

    ArgumentReader(Class<A> type) {
        this.type = type;
    }

    /** {@return whether there is a way to make values of an abstract type at all} Tried with an empty object, which most types refuse. */
    static boolean canRead(Class<?> type) {
        try {
            MAPPER.treeToValue(MAPPER.createObjectNode(), type);
            return true;
        } catch (InvalidDefinitionException noWay) {
            return false;
        } catch (JacksonException onlyTheValue) {
            return true;
        }
    }

    A read(String arguments) throws UnreadableArgumentsException {
        ObjectNode tree = tree(arguments);
        RequiredComponents.check(tree, type);
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (InvalidDefinitionException ours) {
            // The record is at fault, not the model.
            throw ours;
        } catch (ValueInstantiationException refused) {
            throw refusedByRecord(refused);
        } catch (InputCoercionException tooLarge) {
            throw new UnreadableArgumentsException(Expectation.describe(tooLarge, tooLarge.getTargetType()), tooLarge);
        } catch (JsonNodeException tooLarge) {
            // A number with an exponent that no double has.
            throw new UnreadableArgumentsException(Expectation.path(tooLarge) + "must be a number in range.", tooLarge);
        } catch (MismatchedInputException mismatch) {
            throw new UnreadableArgumentsException(Expectation.describe(mismatch, mismatch.getTargetType()), mismatch);
        }
    }

    private ObjectNode tree(String arguments) throws UnreadableArgumentsException {
        try {
            JsonNode tree = MAPPER.readTree(arguments.isBlank() ? "{}" : arguments);
            if (!(tree instanceof ObjectNode object)) {
                throw new UnreadableArgumentsException("The arguments must be one JSON object.");
            }
            WholeNumbers.in(object);
            return object;
        } catch (StreamConstraintsException tooMuch) {
            throw new UnreadableArgumentsException("The arguments are too long or nested too deeply.", tooMuch);
        } catch (StreamReadException | MismatchedInputException broken) {
            throw new UnreadableArgumentsException("The arguments are not valid JSON" + place(broken) + ".", broken);
        }
    }

    private static String place(JacksonException broken) {
        return broken.getLocation() == null
                ? ""
                : " (line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ")";
    }

    private static UnreadableArgumentsException refusedByRecord(ValueInstantiationException refused) {
        if (refused.getCause() instanceof IllegalArgumentException reason && reason.getMessage() != null) {
            return new UnreadableArgumentsException(Expectation.path(refused) + reason.getMessage(), refused);
        }
        throw refused;
    }
}
