package dev.runs4j.json.internal.request;

import dev.runs4j.domain.command.Command;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.json.internal.write.DocumentWriter;
import dev.runs4j.json.internal.write.Form;
import dev.runs4j.json.internal.write.JsonOut;
import dev.runs4j.json.internal.write.ValueWriter;

/** The body of each command. Safe for use by several threads. */
public final class RequestWriter {

    private final DocumentWriter documents;

    /** Writes bodies as documents. */
    public RequestWriter(DocumentWriter documents) {
        this.documents = documents;
    }

    /**
     * Writes a body.
     *
     * @param command what is wanted
     * @param stream whether the answer shall be a stream
     * @throws IllegalArgumentException for a command that this version does not know, and for a stream where there can be none
     */
    public String write(Command command, boolean stream) {
        return documents.write(Form.REQUEST, writer(command, stream), command);
    }

    /** Writes a body as UTF-8; see {@link #write(Command, boolean)}. */
    public byte[] writeBytes(Command command, boolean stream) {
        return documents.writeBytes(Form.REQUEST, writer(command, stream), command);
    }

    private static ValueWriter<Command> writer(Command command, boolean stream) {
        if (stream && !canStream(command)) {
            throw new IllegalArgumentException("stream: only for runs, but was asked for with "
                    + command.getClass().getSimpleName());
        }
        return (out, body) -> write(out, body, stream);
    }

    private static boolean canStream(Command command) {
        return command instanceof CreateRun || command instanceof CreateThreadAndRun || command instanceof ToolAnswers;
    }

    private static void write(JsonOut out, Command command, boolean stream) {
        if (command instanceof CreateRun run) {
            RunRequests.create(out, run, stream);
        } else if (command instanceof CreateThreadAndRun run) {
            RunRequests.createWithThread(out, run, stream);
        } else if (command instanceof ToolAnswers answers) {
            AnswerRequests.answer(out, answers, stream);
        } else if (command instanceof CreateMessage message) {
            MessageRequests.message(out, message.message());
        } else if (command instanceof CreateThread thread) {
            ThreadRequests.create(out, thread);
        } else if (command instanceof CreateAssistant assistant) {
            AssistantRequests.create(out, assistant);
        } else {
            modify(out, command);
        }
    }

    private static void modify(JsonOut out, Command command) {
        if (command instanceof ModifyRun run) {
            MetadataRequests.metadata(out, run.metadata());
        } else if (command instanceof ModifyMessage message) {
            MetadataRequests.metadata(out, message.metadata());
        } else if (command instanceof ModifyThread thread) {
            ThreadRequests.modify(out, thread);
        } else if (command instanceof ModifyAssistant assistant) {
            AssistantRequests.modify(out, assistant);
        } else {
            throw new IllegalArgumentException("command: one of this library's, but was "
                    + command.getClass().getName());
        }
    }
}
