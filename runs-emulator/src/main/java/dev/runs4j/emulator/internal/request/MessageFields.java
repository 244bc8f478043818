package dev.runs4j.emulator.internal.request;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.message.Attachment;
import dev.runs4j.domain.message.ContentPart;
import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.ImageFilePart;
import dev.runs4j.domain.message.ImageUrlPart;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.message.TextPart;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.emulator.internal.error.Refusals;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Messages that a caller adds. */
final class MessageFields {

    private static final Set<String> MESSAGE = Set.of("role", "content", "attachments", "metadata");
    private static final Set<String> ATTACHMENT = Set.of("file_id", "tools");
    private static final List<String> ROLES = List.of("user", "assistant");
    private static final List<String> PARTS = List.of("text", "image_url", "image_file");
    private static final List<String> DETAILS = List.of("auto", "low", "high");
    private static final List<String> ATTACHMENT_TOOLS = List.of("code_interpreter", "file_search");

    private MessageFields() {}

    static NewMessage message(Fields message) {
        String role = message.only(MESSAGE).requiredText("role");
        message.word("role", ROLES);
        NewMessage.Builder builder = NewMessage.builder(Role.of(role))
                .content(content(message))
                .metadata(MetadataFields.readOrNone(message));
        List<Attachment> attachments = message.objects("attachments", Integer.MAX_VALUE, MessageFields::attachment);
        return builder.attachments(attachments == null ? List.of() : attachments)
                .build();
    }

    private static List<? extends ContentPart> content(Fields message) {
        JsonNode content = message.require("content", "a string or an array").get("content");
        if (ToolFields.isText(content)) {
            String text = message.text("content", message.rules().limits().messageText());
            return List.of(new TextPart(Objects.requireNonNull(text, "content")));
        }
        if (content == null || !content.isArray()) {
            throw Refusals.type(
                    message.path("content"), "a string or an array", content == null ? "null" : JsonKind.of(content));
        }
        if (content.isEmpty()) {
            throw Refusals.empty(message.path("content"));
        }
        List<ContentPart> parts = message.objects("content", Integer.MAX_VALUE, MessageFields::part);
        return Objects.requireNonNull(parts, "content");
    }

    private static ContentPart part(Fields part) {
        String type = part.requiredText("type");
        return switch (type) {
            case "text" -> text(part);
            case "image_file" -> {
                Fields image = image(part, "image_file", "file_id");
                yield new ImageFilePart(image.requiredText("file_id"), detail(image));
            }
            case "image_url" -> {
                Fields image = image(part, "image_url", "url");
                yield new ImageUrlPart(image.requiredText("url"), detail(image));
            }
            default -> throw Refusals.value(part.path("type"), type, PARTS);
        };
    }

    private static ContentPart text(Fields part) {
        String text = part.only(Set.of("type", "text")).requiredText("text");
        Fields.length(part.path("text"), text, part.rules().limits().messageText());
        return new TextPart(text);
    }

    private static Fields image(Fields part, String name, String place) {
        return part.only(Set.of("type", name)).requiredObject(name).only(Set.of(place, "detail"));
    }

    private static @Nullable ImageDetail detail(Fields image) {
        String detail = image.word("detail", DETAILS);
        return detail == null ? null : ImageDetail.of(detail);
    }

    private static Attachment attachment(Fields attachment) {
        List<ToolDefinition> tools =
                attachment.only(ATTACHMENT).objects("tools", Integer.MAX_VALUE, MessageFields::attachmentTool);
        return new Attachment(attachment.text("file_id"), tools == null ? List.of() : tools, Extras.NONE);
    }

    private static ToolDefinition attachmentTool(Fields tool) {
        String type = tool.requiredText("type");
        if (type.equals(FunctionTool.TYPE)) {
            throw Refusals.value(tool.path("type"), type, ATTACHMENT_TOOLS);
        }
        return ToolFields.tool(tool);
    }
}
