package dev.runs4j.driver;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.message.TextContent;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Threads;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.ports.time.WakeSignal;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A backend that answers what a test has laid down, call by call, on a clock of its own; and remembers what it was asked. Not thread-safe.
 */
final class FakeBackend implements RunsBackend {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final WakeSignal closed = new WakeSignal();
    final VirtualClock clock = VirtualClock.automatic(START);
    final List<String> asked = new ArrayList<>();
    final List<Instant> askedAt = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    final List<RunStep> steps = new ArrayList<>();
    final Set<Capability> capabilities = new HashSet<>(Set.of(Capability.STREAMING, Capability.CREATE_WITH_THREAD));
    final FakeRuns runs = new FakeRuns(this);
    final FakeMessages messagePort = new FakeMessages(this);
    Limits limits = Limits.OFFICIAL;

    /** Lays down the next answers, one for each call, whichever it is; see {@link FakeRuns#next}. */
    FakeBackend then(Object... answers) {
        runs.script.addAll(List.of(answers));
        return this;
    }

    static Message written(String id, String runId, String text) {
        return Message.builder(id)
                .threadId("thread_1")
                .runId(runId)
                .role(Role.ASSISTANT)
                .content(List.of(TextContent.of(text)))
                .build();
    }

    void note(String call) {
        asked.add(call);
        askedAt.add(clock.now());
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public VirtualClock clock() {
        return clock;
    }

    @Override
    public Runs runs() {
        return runs;
    }

    @Override
    public Messages messages() {
        return messagePort;
    }

    @Override
    public Threads threads() {
        return unused(Threads.class);
    }

    @Override
    public Assistants assistants() {
        return unused(Assistants.class);
    }

    @Override
    public WakeSignal closed() {
        return closed;
    }

    @Override
    public void close() {
        closed.raise();
    }

    private static <T> T unused(Class<T> port) {
        Object proxy = Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, args) -> {
            throw new AssertionError("a driver has no business with " + method);
        });
        return port.cast(proxy);
    }
}
