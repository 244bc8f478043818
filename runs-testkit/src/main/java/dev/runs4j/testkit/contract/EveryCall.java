package dev.runs4j.testkit.contract;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.StreamCursor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One call of an operation of the ports that works where {@link Place} was furnished.
 *
 * @param name the operation
 * @param write whether it changes something
 * @param ids the ids that it takes, by their names on the wire
 * @param call the call
 */
record EveryCall(String name, boolean write, List<String> ids, Call call) {

    /** How to make it. */
    interface Call {
        Object on(RunsBackend backend, Place at, CallOptions options);
    }

    private static final Metadata CHANGED = Metadata.of("k", "changed");
    private static final PageRequest PAGE = PageRequest.FIRST;

    /** Every operation of every port. */
    static Stream<EveryCall> all() {
        return Stream.of(runWrites(), runReads(), streams(), threads(), messages(), assistants())
                .flatMap(List::stream);
    }

    /** {@return what a backend has to state so that the operation is carried out} */
    Set<Capability> needs() {
        if (name.startsWith("assistants.")) {
            return Set.of(Capability.ASSISTANTS);
        }
        return switch (name) {
            case "runs.createWithThread" -> Set.of(Capability.CREATE_WITH_THREAD);
            case "runs.findByToken" -> Set.of(Capability.FIND_BY_TOKEN);
            case "runs.stream", "runs.streamAnswer" -> Set.of(Capability.STREAMING);
            case "runs.streamWithThread" -> Set.of(Capability.STREAMING, Capability.CREATE_WITH_THREAD);
            case "runs.resume" -> Set.of(Capability.STREAMING, Capability.STREAM_RESUME);
            case "threads.list" -> Set.of(Capability.LIST_THREADS);
            case "messages.modify" -> Set.of(Capability.MODIFY_MESSAGE);
            case "messages.delete" -> Set.of(Capability.DELETE_MESSAGE);
            default -> Set.of();
        };
    }

    Object make(Scene stage, Place at, CallOptions options) {
        return call.on(stage.backend(), at, options);
    }

    private static List<EveryCall> runWrites() {
        return List.of(
                write(
                        "runs.create",
                        "thread_id assistant_id",
                        (b, at, o) -> b.runs().create(run(at), o)),
                write(
                        "runs.createWithThread",
                        "assistant_id",
                        (b, at, o) -> b.runs()
                                .createWithThread(
                                        CreateThreadAndRun.by(at.assistant()).build(), o)),
                write(
                        "runs.modify",
                        "thread_id run_id",
                        (b, at, o) -> b.runs().modify(new ModifyRun(at.ended(), CHANGED), o)),
                write("runs.cancel", "thread_id run_id", (b, at, o) -> b.runs().cancel(at.busy(), o)),
                write("runs.answer", "thread_id run_id", (b, at, o) -> b.runs().answer(at.busy(), at.answers(), o)));
    }

    private static List<EveryCall> runReads() {
        return List.of(
                read("runs.get", "thread_id run_id", (b, at, o) -> b.runs().get(at.ended(), o)),
                read("runs.list", "thread_id", (b, at, o) -> b.runs().list(at.thread(), PAGE, o)),
                read("runs.findByToken", "thread_id", (b, at, o) -> b.runs().findByToken(at.thread(), "token", o)),
                read("runs.steps", "thread_id run_id", (b, at, o) -> b.runs().steps(at.ended(), PAGE, Set.of(), o)),
                read(
                        "runs.step",
                        "thread_id run_id step_id",
                        (b, at, o) -> b.runs().step(at.ended(), at.step(), Set.of(), o)));
    }

    private static List<EveryCall> streams() {
        return List.of(
                write("runs.stream", "thread_id assistant_id", (b, at, o) -> b.runs().stream(run(at), o)),
                write(
                        "runs.streamWithThread",
                        "assistant_id",
                        (b, at, o) -> b.runs()
                                .streamWithThread(
                                        CreateThreadAndRun.by(at.assistant()).build(), o)),
                write(
                        "runs.streamAnswer",
                        "thread_id run_id",
                        (b, at, o) -> b.runs().streamAnswer(at.busy(), at.answers(), o)),
                read(
                        "runs.resume",
                        "thread_id run_id",
                        (b, at, o) -> b.runs().resume(new StreamCursor(at.busy(), at.position()), o)));
    }

    private static List<EveryCall> threads() {
        return List.of(
                write("threads.create", "", (b, at, o) -> b.threads().create(CreateThread.EMPTY, o)),
                read("threads.get", "thread_id", (b, at, o) -> b.threads().get(at.thread(), o)),
                write(
                        "threads.modify",
                        "thread_id",
                        (b, at, o) -> b.threads().modify(ModifyThread.metadata(at.thread(), CHANGED), o)),
                write("threads.delete", "thread_id", (b, at, o) -> b.threads().delete(at.thread(), o)),
                read("threads.list", "", (b, at, o) -> b.threads().list(PAGE, o)));
    }

    private static List<EveryCall> messages() {
        return List.of(
                write(
                        "messages.create",
                        "thread_id",
                        (b, at, o) -> b.messages().create(new CreateMessage(at.thread(), NewMessage.user("More")), o)),
                read(
                        "messages.list",
                        "thread_id run_id",
                        (b, at, o) -> b.messages().list(at.thread(), at.run(), PAGE, o)),
                read(
                        "messages.get",
                        "thread_id message_id",
                        (b, at, o) -> b.messages().get(at.thread(), at.message(), o)),
                write(
                        "messages.modify",
                        "thread_id message_id",
                        (b, at, o) -> b.messages().modify(new ModifyMessage(at.thread(), at.message(), CHANGED), o)),
                write(
                        "messages.delete",
                        "thread_id message_id",
                        (b, at, o) -> b.messages().delete(at.thread(), at.message(), o)));
    }

    private static List<EveryCall> assistants() {
        return List.of(
                write(
                        "assistants.create",
                        "",
                        (b, at, o) -> b.assistants()
                                .create(CreateAssistant.of("model-1").build(), o)),
                read(
                        "assistants.get",
                        "assistant_id",
                        (b, at, o) -> b.assistants().get(at.assistant(), o)),
                read("assistants.list", "", (b, at, o) -> b.assistants().list(PAGE, o)),
                write(
                        "assistants.modify",
                        "assistant_id",
                        (b, at, o) -> b.assistants()
                                .modify(
                                        ModifyAssistant.of(at.assistant())
                                                .name("Changed")
                                                .build(),
                                        o)),
                write(
                        "assistants.delete",
                        "assistant_id",
                        (b, at, o) -> b.assistants().delete(at.assistant(), o)));
    }

    private static CreateRun run(Place at) {
        return CreateRun.on(at.thread()).by(at.assistant()).build();
    }

    private static EveryCall write(String name, String ids, Call call) {
        return new EveryCall(name, true, split(ids), call);
    }

    private static EveryCall read(String name, String ids, Call call) {
        return new EveryCall(name, false, split(ids), call);
    }

    private static List<String> split(String ids) {
        return Stream.of(ids.split(" ", -1)).filter(id -> !id.isEmpty()).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
