package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.emulator.internal.error.Refusals;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of one request, which becomes one command. Nothing, and an object without members, are the same.
 *
 * <p>Every method throws {@link dev.runs4j.emulator.internal.error.RefusedException} for a body that the official schema 2.3.0 does not allow.
 */
public final class Body {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final Set<String> METADATA = Set.of("metadata");

    private final Fields fields;

    private Body(Fields fields) {
        this.fields = fields;
    }

    /** Reads UTF-8. */
    public static Body read(Rules rules, byte[] utf8) {
        return new Body(new Fields(rules, "", tree(utf8)));
    }

    /** {@return the object that UTF-8 is; an empty one for nothing} */
    public static ObjectNode tree(byte[] utf8) {
        JsonNode root = utf8.length == 0 ? MAPPER.createObjectNode() : parse(utf8);
        if (root.isMissingNode()) { // Blanks only.
            root = MAPPER.createObjectNode();
        }
        if (!(root instanceof ObjectNode object)) {
            throw Refusals.type("body", JsonKind.OBJECT, JsonKind.of(root));
        }
        return object;
    }

    private static JsonNode parse(byte[] utf8) {
        try {
            return MAPPER.readTree(utf8);
        } catch (JacksonException broken) {
            throw Refusals.notJson();
        }
    }

    /** {@return whether the answer shall be a stream} */
    public boolean stream() {
        return Boolean.TRUE.equals(fields.flag("stream"));
    }

    /** {@return the run to create} */
    public CreateRun createRun(String threadId, Set<Include> include) {
        return RunFields.create(fields, threadId, include);
    }

    /** {@return the run to create with its thread} */
    public CreateThreadAndRun createThreadAndRun() {
        return RunFields.createWithThread(fields);
    }

    /** {@return the answers to pending calls} */
    public ToolAnswers answers() {
        return AnswerFields.answers(fields);
    }

    /** {@return the thread to create} */
    public CreateThread createThread() {
        return ThreadFields.create(fields);
    }

    /** {@return what is to be changed of a thread} */
    public ModifyThread modifyThread(String threadId) {
        return ThreadFields.modify(fields, threadId);
    }

    /** {@return the message to add} */
    public CreateMessage createMessage(String threadId) {
        return new CreateMessage(threadId, MessageFields.message(fields));
    }

    /** {@return the assistant to create} */
    public CreateAssistant createAssistant() {
        return AssistantFields.create(fields);
    }

    /** {@return what is to be changed of an assistant} */
    public ModifyAssistant modifyAssistant(String assistantId) {
        return AssistantFields.modify(fields, assistantId);
    }

    /** {@return the new metadata, empty to clear it; absent where the body has none, which changes nothing} */
    public Optional<Metadata> metadata() {
        fields.only(METADATA);
        return fields.isAway("metadata") ? Optional.empty() : Optional.of(MetadataFields.readOrNone(fields));
    }

    /** Refuses members where there are none. */
    public void nothing() {
        fields.only(Set.of());
    }
}
