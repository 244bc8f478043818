package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.UnsupportedFeatureException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Backends that break a finer point of another rule. */
final class FinerMutants {

    private FinerMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("T01", "messages of a new thread lose their metadata", "threads.create", FinerMutants::bare),
                Mutant.of("M05", "empty metadata clears nothing", "messages.modify", FinerMutants::clearingNothing),
                Mutant.of("A03", "a name cannot be cleared", "assistants.modify", FinerMutants::keepingTheName),
                Mutant.of("G01", "stream drops instructions that are too long", "runs.stream", FinerMutants::dropping),
                Mutant.of(
                        "G02",
                        "a new assistant drops tools that are not stated",
                        "assistants.create",
                        FinerMutants::toolless),
                Mutant.of("G02", "stream drops a budget that is not stated", "runs.stream", FinerMutants::budgetless));
    }

    private static @Nullable Object bare(Call call) throws Throwable {
        CreateThread command = call.the(CreateThread.class);
        return call.proceedWith(command.toBuilder()
                .messages(command.messages().stream()
                        .map(message ->
                                message.toBuilder().metadata(Metadata.EMPTY).build())
                        .toList())
                .build());
    }

    private static @Nullable Object clearingNothing(Call call) throws Throwable {
        ModifyMessage command = call.the(ModifyMessage.class);
        return command.metadata().isEmpty()
                ? call.sound().messages().get(command.threadId(), command.messageId())
                : call.proceed();
    }

    private static @Nullable Object keepingTheName(Call call) throws Throwable {
        ModifyAssistant command = call.the(ModifyAssistant.class);
        String name = command.name().isClear()
                ? call.sound().assistants().get(command.assistantId()).name().orElse(null)
                : null;
        return name == null
                ? call.proceed()
                : call.proceedWith(command.toBuilder().name(name).build());
    }

    private static @Nullable Object dropping(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (InvalidRequestException refusal) {
            if (refusal.violations().stream()
                    .noneMatch(violation -> violation.path().equals("instructions"))) {
                throw refusal;
            }
            return call.proceedWith(
                    call.the(CreateRun.class).toBuilder().instructions(null).build());
        }
    }

    private static @Nullable Object toolless(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (UnsupportedFeatureException refusal) {
            if (!refusal.capability().isTool()) {
                throw refusal;
            }
            return call.proceedWith(
                    call.the(CreateAssistant.class).toBuilder().tools().build());
        }
    }

    private static @Nullable Object budgetless(Call call) throws Throwable {
        try {
            return call.proceed();
        } catch (UnsupportedFeatureException refusal) {
            if (!refusal.capability().equals(Capability.COMPLETION_BUDGET)) {
                throw refusal;
            }
            return call.proceedWith(call.the(CreateRun.class).toBuilder()
                    .maxCompletionTokens(null)
                    .build());
        }
    }
}
