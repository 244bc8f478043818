package dev.runs4j.testkit.assertions;

import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.Role;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/** Assertions about a {@link Message}. Made by {@link RunsAssertions#assertThat(Message)}. */
public final class MessageAssert extends PlainAssert<MessageAssert, Message> {

    MessageAssert(@Nullable Message actual) {
        super(actual, MessageAssert.class);
    }

    @Override
    String subject(Message message) {
        return "message " + message.id();
    }

    /** Passes when the texts of the message, joined as {@link Message#text()} does, are this text. */
    public MessageAssert hasText(String expected) {
        return check(
                message -> message.text().equals(expected),
                "to have the text " + Shown.text(expected),
                MessageAssert::text);
    }

    /** Passes when this is somewhere in the texts of the message. */
    public MessageAssert hasTextContaining(String part) {
        return check(
                message -> message.text().contains(part),
                "to have a text that contains " + Shown.text(part),
                MessageAssert::text);
    }

    /** Passes when this role speaks. */
    public MessageAssert isFrom(Role expected) {
        return check(
                message -> message.role().equals(expected),
                "to be from " + expected,
                message -> "it was from " + message.role());
    }

    /** Passes when the assistant speaks. */
    public MessageAssert isFromAssistant() {
        return isFrom(Role.ASSISTANT);
    }

    /** Passes when the user speaks. */
    public MessageAssert isFromUser() {
        return isFrom(Role.USER);
    }

    /** Passes when the message has this status. */
    public MessageAssert hasStatus(MessageStatus expected) {
        return check(
                message -> message.status().filter(expected::equals).isPresent(),
                "to be " + expected,
                message -> message.status().map(status -> "it was " + status).orElse("it had no status"));
    }

    /** Passes when a text of the message rests on this file. */
    public MessageAssert citesFile(String fileId) {
        return check(
                message -> Citations.of(message).files().contains(fileId),
                "to cite the file " + Shown.text(fileId),
                MessageAssert::citations);
    }

    /** Passes when a text of the message rests on this address. */
    public MessageAssert citesUrl(String url) {
        return check(
                message -> Citations.of(message).urls().contains(url),
                "to cite the URL " + Shown.text(url),
                MessageAssert::citations);
    }

    /** Passes when no text of the message rests on a file or an address. */
    public MessageAssert citesNothing() {
        return check(message -> Citations.of(message).isEmpty(), "to cite nothing", MessageAssert::citations);
    }

    /** Passes when the message is on this thread. */
    public MessageAssert isOnThread(String expected) {
        return check(
                message -> message.threadId().equals(expected),
                "to be on the thread " + Shown.text(expected),
                message -> "it was on " + Shown.text(message.threadId()));
    }

    /** Passes when this run wrote the message. */
    public MessageAssert isOfRun(String runId) {
        return check(
                message -> message.runId().filter(runId::equals).isPresent(),
                "to be of the run " + Shown.text(runId),
                message ->
                        message.runId().map(id -> "it was of " + Shown.text(id)).orElse("it was of none"));
    }

    /** Passes when the message's metadata has this pair, whatever else it has. */
    public MessageAssert hasMetadata(String key, String value) {
        return check(
                message -> message.metadata().get(key).filter(value::equals).isPresent(),
                "to have the metadata " + key + "=" + Shown.text(value),
                message -> "it had " + Shown.pairs(message.metadata()));
    }

    /** Goes on with the message's metadata. */
    @CheckReturnValue
    public MetadataAssert metadata() {
        isNotNull();
        return new MetadataAssert(actual.metadata(), "the metadata of " + subject(actual));
    }

    private static String text(Message message) {
        return "it was " + Shown.text(message.text());
    }

    private static String citations(Message message) {
        return Citations.of(message).shown();
    }
}
