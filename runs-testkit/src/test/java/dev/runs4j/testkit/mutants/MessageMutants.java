package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageIncompleteDetails;
import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Backends that are wrong about messages. */
final class MessageMutants {

    private MessageMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "M01",
                        "sent text comes back without the space around it",
                        "messages.create",
                        Shown.each(Message.class, MessageMutants::stripped)),
                Mutant.of(
                        "M02",
                        "a busy thread names another run as its active one",
                        "messages.create",
                        MessageMutants::blamed),
                Mutant.of(
                        "M03", "the messages of an unknown run are all messages", "messages.list", MessageMutants::all),
                Mutant.of(
                        "M04",
                        "an unknown message is told as an unknown run",
                        "messages.modify",
                        MessageMutants::mistaken),
                Mutant.of(
                        "M05",
                        "a change of metadata makes a message new",
                        "messages.modify",
                        MessageMutants::rejuvenated),
                Mutant.remembering(
                        "M06",
                        "a deleted message can still be read",
                        "messages.create messages.delete messages.get",
                        MessageMutants::haunted),
                Mutant.of(
                        "M07",
                        "a message of a failed run seems to be that of a cancelled one",
                        Shown.MESSAGES,
                        Shown.each(Message.class, MessageMutants::cancelled)));
    }

    private static Message stripped(Message message) {
        return message.content().size() == 1 && message.content().get(0) instanceof TextContent text
                ? message.toBuilder()
                        .content(List.of(TextContent.of(text.value().strip())))
                        .build()
                : message;
    }

    private static @Nullable Object blamed(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (ThreadBusyException busy) {
            throw new ThreadBusyException(busy.threadId(), "run_other", ErrorDetails.NONE);
        }
    }

    private static @Nullable Object all(Call call) throws Throwable {
        Page<?> page = (Page<?>) call.proceed();
        String thread = call.text(0);
        String run = call.text(1);
        return run == null || !page.items().isEmpty() || known(call, RunRef.of(thread, run))
                ? page
                : call.sound().messages().list(thread, null, page(call), options(call));
    }

    private static PageRequest page(Call call) {
        return call.the(PageRequest.class);
    }

    private static CallOptions options(Call call) {
        return call.the(CallOptions.class);
    }

    private static boolean known(Call call, RunRef run) {
        try {
            return call.sound().runs().get(run).value().ref().equals(run);
        } catch (NotFoundException missing) {
            return false;
        }
    }

    private static @Nullable Object mistaken(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (NotFoundException missing) {
            boolean message = missing.resource().equals(Resource.MESSAGE);
            throw message ? new NotFoundException(Resource.RUN, missing.id()) : missing;
        }
    }

    private static @Nullable Object rejuvenated(Call call) throws Throwable {
        return Shown.in(
                call.proceed(),
                Message.class,
                message -> message.toBuilder().createdAt(call.now()).build());
    }

    private static Tamper haunted() {
        Map<String, Message> made = new ConcurrentHashMap<>();
        Set<String> deleted = ConcurrentHashMap.newKeySet();
        return call -> {
            if (call.of("messages.get")) {
                return gotten(call, deleted.contains(call.text(1)) ? made : Map.of());
            }
            Object answer = call.proceed();
            if (answer instanceof Message message) {
                made.put(message.id(), message);
            } else {
                deleted.add(call.text(1));
            }
            return answer;
        };
    }

    private static @Nullable Object gotten(Call call, Map<String, Message> ghosts) throws Throwable {
        try {
            return call.proceed();
        } catch (NotFoundException missing) {
            return Optional.ofNullable(ghosts.get(missing.id())).orElseThrow(() -> missing);
        }
    }

    private static Message cancelled(Message message) {
        boolean failed = message.incompleteDetails()
                .flatMap(MessageIncompleteDetails::reason)
                .filter(MessageIncompleteReason.RUN_FAILED::equals)
                .isPresent();
        return failed
                ? message.toBuilder()
                        .incompleteDetails(MessageIncompleteDetails.of(MessageIncompleteReason.RUN_CANCELLED))
                        .build()
                : message;
    }
}
