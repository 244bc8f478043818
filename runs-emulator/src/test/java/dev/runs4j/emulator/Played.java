package dev.runs4j.emulator;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.run.Run;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs that play a script file, on a backend whose usual pace is no time at all. */
final class Played implements AutoCloseable {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final VirtualClock clock = VirtualClock.manual(START);
    final InMemoryBackend backend;

    private Played(EmulatorScripts scripts) {
        this.backend = scripts.addTo(
                        InMemoryBackend.builder().clock(clock).instant().assistant("asst_other", "gpt-4o"))
                .build();
    }

    static Played file(String yaml) {
        return new Played(EmulatorScripts.parse("test.yaml", yaml));
    }

    /** One rule for all runs with these steps, each a line without the dash. */
    static Played steps(String... steps) {
        return file("rules:\n- script:\n  - " + String.join("\n  - ", steps) + "\n");
    }

    /** The run's text, or {@code no} where the rule is not for it. */
    static Played when(String condition) {
        return file("rules:\n- when: " + condition + "\n  script: [answers: 'yes']\n- script: [answers: 'no']\n");
    }

    Run run(String question) {
        return run(question, Metadata.EMPTY);
    }

    Run run(String question, Metadata metadata) {
        String thread = backend.threads().create(NewMessage.user(question)).id();
        return run(CreateRun.on(thread).by(InMemoryBackend.DEFAULT_ASSISTANT).metadata(metadata));
    }

    Run run(CreateRun.Builder command) {
        return backend.runs().create(command.build()).value();
    }

    String thread(String question) {
        return backend.threads().create(NewMessage.user(question)).id();
    }

    Run now(Run run) {
        return backend.runs().get(run.ref()).value();
    }

    Run later(Run run, Duration time) {
        clock.advance(time);
        return now(run);
    }

    /** Answers each pending call with the same text. */
    Run answer(Run run, String... outputs) {
        List<ToolOutput> given = new ArrayList<>();
        for (int i = 0; i < outputs.length; i++) {
            given.add(ToolOutput.of(run.pendingCalls().get(i).id(), outputs[i]));
        }
        backend.runs().answer(run.ref(), ToolAnswers.outputs(given.toArray(ToolOutput[]::new)));
        return now(run);
    }

    /** What the assistant wrote, newest first. */
    List<String> texts(Run run) {
        return messages(run).stream().map(Message::text).toList();
    }

    List<Message> messages(Run run) {
        return backend.messages().listAll(run.threadId()).stream()
                .filter(message -> message.assistantId().isPresent())
                .toList();
    }

    @Override
    public void close() {
        backend.close();
    }
}
