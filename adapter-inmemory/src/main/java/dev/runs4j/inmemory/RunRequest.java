package dev.runs4j.inmemory;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.run.RunSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run as it was asked for, for scripts to look at. Immutable, but for the messages of its thread. */
public final class RunRequest {

    /** Code points of a text in a message. */
    private static final int MOST_TOLD = 60;

    private final ThreadState thread;
    private final Prepared prepared;
    private final Metadata metadata;
    private final @Nullable String token;

    RunRequest(ThreadState thread, Prepared prepared, Metadata metadata, @Nullable String token) {
        this.thread = thread;
        this.prepared = prepared;
        this.metadata = metadata;
        this.token = token;
    }

    /** {@return the thread} */
    public String threadId() {
        return thread.id();
    }

    /** {@return the thread's pairs} */
    public Metadata threadMetadata() {
        return thread.value().metadata();
    }

    /** {@return the assistant} */
    public String assistantId() {
        return prepared.assistantId();
    }

    /** {@return with what the run works: overrides, else the assistant's values} */
    public RunSettings settings() {
        return prepared.settings();
    }

    /** {@return the run's pairs} */
    public Metadata metadata() {
        return metadata;
    }

    /** {@return the caller's token} */
    public Optional<String> token() {
        return Optional.ofNullable(token);
    }

    /** {@return the messages of the thread as they are now, oldest first, additional ones included} */
    public List<Message> messages() {
        return thread.messageCopy();
    }

    /** {@return the text of the newest user message; empty where there is none} */
    public String lastUserText() {
        return thread.newest(message -> message.role().equals(Role.USER))
                .map(Message::text)
                .orElse("");
    }

    /** {@return what conditions are usually about, each text cut to its beginning; the run's own test reads it} */
    String told() {
        List<String> parts = new ArrayList<>();
        parts.add("last message " + beginning(lastUserText()));
        settings().model().ifPresent(model -> parts.add("model " + beginning(model)));
        parts.add("assistant " + beginning(assistantId()));
        settings()
                .instructions()
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> parts.add("instructions " + beginning(text)));
        metadata.asMap().forEach((key, value) -> parts.add("metadata " + key + " " + beginning(value)));
        return String.join(", ", parts);
    }

    private static String beginning(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.codePointCount(0, line.length()) <= MOST_TOLD
                ? "'" + line + "'"
                : "'" + line.substring(0, line.offsetByCodePoints(0, MOST_TOLD)) + "...'";
    }

    Prepared prepared() {
        return prepared;
    }

    @Override
    public String toString() {
        return "RunRequest[on " + threadId() + " by " + assistantId() + "]";
    }
}
