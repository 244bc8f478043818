package dev.runs4j.json.generate;

import dev.runs4j.domain.message.ImageDetail;
import dev.runs4j.domain.message.ImageFile;
import dev.runs4j.domain.message.ImageFileContent;
import dev.runs4j.domain.message.ImageUrl;
import dev.runs4j.domain.message.ImageUrlContent;
import dev.runs4j.domain.message.MessageContent;
import dev.runs4j.domain.message.RefusalContent;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.message.TextValue;
import dev.runs4j.domain.message.UnrecognisedContent;
import java.util.Map;

/** What messages say. */
final class Contents {

    private final Parts parts;
    private final Dice dice;
    private final Annotations annotations;

    Contents(Parts parts) {
        this.parts = parts;
        this.dice = parts.dice;
        this.annotations = new Annotations(parts);
    }

    MessageContent content() {
        return dice.official()
                ? dice.make(this::text, this::imageFile, this::imageUrl, this::refusal)
                : dice.make(this::text, this::imageFile, this::imageUrl, this::refusal, this::unrecognised);
    }

    private MessageContent text() {
        TextValue value = new TextValue(parts.texts.text(), dice.list(annotations::annotation), parts.extras());
        return new TextContent(value, parts.extras());
    }

    private MessageContent imageFile() {
        return new ImageFileContent(
                new ImageFile(parts.texts.id("file-"), dice.maybe(this::detail), parts.extras()), parts.extras());
    }

    private MessageContent imageUrl() {
        return new ImageUrlContent(
                new ImageUrl(parts.texts.url(), dice.maybe(this::detail), parts.extras()), parts.extras());
    }

    ImageDetail detail() {
        return dice.word(ImageDetail.values(), ImageDetail::of);
    }

    private MessageContent refusal() {
        return new RefusalContent(parts.texts.text(), parts.extras());
    }

    private MessageContent unrecognised() {
        String type = parts.opaque.unknownType();
        return new UnrecognisedContent(type, parts.element(type, Map.of()));
    }
}
