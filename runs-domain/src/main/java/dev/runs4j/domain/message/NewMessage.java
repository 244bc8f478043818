package dev.runs4j.domain.message;

import dev.runs4j.domain.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A message that a caller wants to add to a thread (official OpenAI schema 2.3.0).
 *
 * <p>Servers want at least one part of content. Nothing is checked here: the command that carries the message is checked as a whole before
 * it is sent. {@link #toString()} shows the role and counts only. Immutable.
 */
public final class NewMessage {

    private final Role role;
    private final List<ContentPart> content;
    private final List<Attachment> attachments;
    private final Metadata metadata;

    private NewMessage(Builder builder) {
        this.role = builder.role;
        this.content = List.copyOf(builder.content);
        this.attachments = builder.attachments;
        this.metadata = builder.metadata;
    }

    /** Makes a message of the caller's side. */
    public static NewMessage user(String text) {
        return builder(Role.USER).text(text).build();
    }

    /** Makes a message of the caller's side; the same as {@link #user}, named for a static import. */
    public static NewMessage userMessage(String text) {
        return user(text);
    }

    /** Makes a message of the model's side, to tell what was said before. */
    public static NewMessage assistant(String text) {
        return builder(Role.ASSISTANT).text(text).build();
    }

    /** Starts a message of this role without content. */
    public static Builder builder(Role role) {
        return new Builder(role);
    }

    /** {@return who speaks} */
    public Role role() {
        return role;
    }

    /** {@return its parts, in order} */
    public List<ContentPart> content() {
        return content;
    }

    /** {@return the files that come with it} */
    public List<Attachment> attachments() {
        return attachments;
    }

    /** {@return the caller's pairs; empty for none} */
    public Metadata metadata() {
        return metadata;
    }

    /** {@return the text parts, a line break between each two; empty where there are none} */
    public String text() {
        return content.stream()
                .filter(TextPart.class::isInstance)
                .map(part -> ((TextPart) part).text())
                .collect(Collectors.joining("\n"));
    }

    /** {@return a builder that starts with these values} */
    public Builder toBuilder() {
        return new Builder(role).content(content).attachments(attachments).metadata(metadata);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewMessage that
                && that.role.equals(role)
                && that.content.equals(content)
                && that.attachments.equals(attachments)
                && that.metadata.equals(metadata);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, content, attachments, metadata);
    }

    @Override
    public String toString() {
        return "NewMessage[" + role + ", " + content.size() + " parts, " + attachments.size() + " attachments]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final Role role;
        private final List<ContentPart> content = new ArrayList<>();
        private List<Attachment> attachments = List.of();
        private Metadata metadata = Metadata.EMPTY;

        private Builder(Role role) {
            this.role = Objects.requireNonNull(role, "role");
        }

        /** Adds a part of plain text. */
        public Builder text(String text) {
            return part(ContentPart.text(text));
        }

        /** Adds a part. */
        public Builder part(ContentPart part) {
            content.add(Objects.requireNonNull(part, "part"));
            return this;
        }

        /** Puts these parts in the place of all parts so far. */
        public Builder content(List<? extends ContentPart> content) {
            List<ContentPart> copy = List.copyOf(content);
            this.content.clear();
            this.content.addAll(copy);
            return this;
        }

        /** Sets the files that come with it. */
        public Builder attachments(List<Attachment> attachments) {
            this.attachments = List.copyOf(attachments);
            return this;
        }

        /** Sets the caller's pairs. */
        public Builder metadata(Metadata metadata) {
            this.metadata = Objects.requireNonNull(metadata, "metadata");
            return this;
        }

        /** {@return the message} */
        public NewMessage build() {
            return new NewMessage(this);
        }
    }
}
