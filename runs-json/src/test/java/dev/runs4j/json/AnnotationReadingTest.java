package dev.runs4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.message.Annotation;
import dev.runs4j.domain.message.FileCitation;
import dev.runs4j.domain.message.FileCitationSource;
import dev.runs4j.domain.message.FilePath;
import dev.runs4j.domain.message.FilePathSource;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.message.UnrecognisedAnnotation;
import dev.runs4j.domain.message.UrlCitation;
import dev.runs4j.domain.message.UrlCitationSource;
import org.junit.jupiter.api.Test;

class AnnotationReadingTest {

    private static final RunsJson JSON = RunsJson.standard();
    private static final Extras A = Extras.of("a", JsonText.of("1"));
    private static final Extras B = Extras.of("b", JsonText.of("2"));

    private static Annotation annotation(String json) {
        Message message = JSON.read(
                JsonType.MESSAGE,
                "{\"id\":\"msg_1\",\"content\":[{\"type\":\"text\",\"text\":{\"value\":\"x\",\"annotations\":[" + json
                        + "]}}]}");
        String stored = JSON.write(JsonType.MESSAGE, message, JsonForm.STORAGE);
        assertThat(JSON.read(JsonType.MESSAGE, stored)).isEqualTo(message);
        return ((TextContent) message.content().get(0)).text().annotations().get(0);
    }

    @Test
    void aFileCitationIsRead() {
        assertThat(annotation("""
                        {"type": "file_citation", "text": "[1]", "start_index": 4, "end_index": 7, "a": 1,
                         "file_citation": {"file_id": "file-1", "b": 2}}
                        """))
                .isEqualTo(new FileCitation("[1]", new FileCitationSource("file-1", null, B), 4, 7, A));
    }

    @Test
    void theQuoteOfVersionOneIsRead() {
        assertThat(
                        annotation(
                                "{\"type\":\"file_citation\",\"text\":\"\",\"file_citation\":{\"file_id\":\"file-1\",\"quote\":\"q\"}}"))
                .isEqualTo(new FileCitation(
                        "", new FileCitationSource("file-1", "q", Extras.NONE), null, null, Extras.NONE));
    }

    @Test
    void aFilePathIsRead() {
        assertThat(annotation(
                        "{\"type\":\"file_path\",\"text\":\"sandbox:/x\",\"file_path\":{\"file_id\":\"file-1\",\"quote\":1},"
                                + "\"start_index\":0,\"end_index\":10}"))
                .isEqualTo(new FilePath(
                        "sandbox:/x",
                        new FilePathSource("file-1", Extras.of("quote", JsonText.of("1"))),
                        0,
                        10,
                        Extras.NONE));
    }

    @Test
    void aUrlCitationOfFoundryIsRead() {
        assertThat(
                        annotation(
                                "{\"type\":\"url_citation\",\"text\":\"[1]\",\"url_citation\":{\"url\":\"https://example.com\",\"title\":\"T\"}}"))
                .isEqualTo(new UrlCitation(
                        "[1]",
                        new UrlCitationSource("https://example.com", "T", Extras.NONE),
                        null,
                        null,
                        Extras.NONE));
    }

    @Test
    void anAnnotationWithoutItsSourceIsKeptWhole() {
        assertThat(annotation("{\"type\":\"file_path\",\"text\":\"x\"}"))
                .isEqualTo(new UnrecognisedAnnotation(
                        "file_path", JsonText.of("{\"type\":\"file_path\",\"text\":\"x\"}")));
    }

    @Test
    void anAnnotationOfAnotherTypeIsKeptWhole() {
        assertThat(annotation("{\"type\":\"map\"}"))
                .isEqualTo(new UnrecognisedAnnotation("map", JsonText.of("{\"type\":\"map\"}")));
    }

    @Test
    void anIndexThatIsNoNumberIsAnExtra() {
        assertThat(
                        annotation(
                                "{\"type\":\"file_path\",\"text\":\"x\",\"start_index\":\"4\",\"file_path\":{\"file_id\":\"file-1\"}}"))
                .isEqualTo(new FilePath(
                        "x", FilePathSource.of("file-1"), null, null, Extras.of("start_index", JsonText.of("\"4\""))));
    }
}
