package dev.runs4j.responses.journal.mutants;

import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import dev.runs4j.responses.journal.InMemoryRunJournal;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.testing.RunJournalStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A store whose journals share what is kept in memory, one journal there for each backend. */
final class SharedRows implements RunJournalStore {

    /**
     * How a journal was opened.
     *
     * @param number how many were opened before
     * @param clock what the sound journal follows
     * @param backends gives the sound journal of any backend
     */
    record Opening(int number, RunsClock clock, Function<String, RunJournal> backends) {}

    private final Map<String, RunJournal> rows = new ConcurrentHashMap<>();
    private final SteppedClock clock = new SteppedClock();
    private final RunJournalMutant.Fault fault;
    private int opened;

    SharedRows(RunJournalMutant.Fault fault) {
        this.fault = fault;
    }

    @Override
    public RunJournal open(String backend) {
        return fault.around(view(backend(backend)), new Opening(opened++, clock, this::backend));
    }

    private RunJournal backend(String name) {
        return rows.computeIfAbsent(name, missing -> InMemoryRunJournal.on(clock));
    }

    @Override
    public boolean turnClock(Duration by) {
        clock.step(by);
        return true;
    }

    /** A journal that can be closed while others go on with the same rows. */
    private static RunJournal view(RunJournal rows) {
        AtomicBoolean closed = new AtomicBoolean();
        return (RunJournal) Proxy.newProxyInstance(
                RunJournal.class.getClassLoader(), new Class<?>[] {RunJournal.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        closed.set(true);
                        return null;
                    }
                    if (closed.get()) {
                        throw JournalUnavailableException.closed();
                    }
                    try {
                        return method.invoke(rows, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** A clock that is stepped, back too. */
    private static final class SteppedClock implements RunsClock {

        private Instant time = Instant.parse("2026-01-01T12:00:00Z");

        synchronized void step(Duration by) {
            time = time.plus(by);
        }

        @Override
        public synchronized Instant now() {
            return time;
        }

        @Override
        public boolean sleepUntil(Instant until, WakeSignal signal) {
            throw new AssertionError("no journal waits");
        }
    }
}
