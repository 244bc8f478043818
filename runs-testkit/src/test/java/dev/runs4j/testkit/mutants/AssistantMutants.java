package dev.runs4j.testkit.mutants;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.run.Run;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Backends that are wrong about assistants. */
final class AssistantMutants {

    private AssistantMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of("A01", "create loses the response format", "assistants.create", AssistantMutants::formless),
                Mutant.remembering(
                        "A02",
                        "an assistant is shown as it was created",
                        "assistants.create assistants.get",
                        AssistantMutants::stale),
                Mutant.of(
                        "A03",
                        "a change of the model drops the change of tools",
                        "assistants.modify",
                        AssistantMutants::half),
                Mutant.remembering(
                        "A04",
                        "runs no longer name an assistant that was deleted",
                        "assistants.delete runs.get",
                        AssistantMutants::disowned),
                Mutant.of("A05", "a short list of assistants is oldest first", "assistants.list", Turned::byDefault));
    }

    private static @Nullable Object formless(Call call) throws Throwable {
        return call.proceedWith(
                call.the(CreateAssistant.class).toBuilder().responseFormat(null).build());
    }

    private static Tamper stale() {
        Map<String, Assistant> created = new ConcurrentHashMap<>();
        return call -> {
            Assistant answer = (Assistant) call.proceed();
            if (call.of("assistants.create")) {
                created.put(answer.id(), answer);
            }
            return created.getOrDefault(answer.id(), answer);
        };
    }

    private static @Nullable Object half(Call call) throws Throwable {
        ModifyAssistant command = call.the(ModifyAssistant.class);
        return command.model().value().isPresent() && !command.tools().isKeep()
                ? call.proceedWith(ModifyAssistant.of(command.assistantId())
                        .model(command.model().value().get())
                        .metadata(command.metadata().value().orElse(null))
                        .build())
                : call.proceed();
    }

    private static Tamper disowned() {
        Set<String> deleted = ConcurrentHashMap.newKeySet();
        return call -> {
            Object answer = call.proceed();
            if (call.of("assistants.delete")) {
                deleted.add(call.text(0));
            }
            return Shown.in(
                    answer,
                    Run.class,
                    run -> run.assistantId().filter(deleted::contains).isPresent()
                            ? run.toBuilder().assistantId(null).build()
                            : run);
        };
    }
}
