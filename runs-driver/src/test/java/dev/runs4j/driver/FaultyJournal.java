package dev.runs4j.driver;

import dev.runs4j.ports.error.Happened;
import dev.runs4j.ports.journal.JournalUnavailableException;
import dev.runs4j.ports.journal.ToolJournal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Spoils one operation of a journal: the journal is not there, or the process dies, before the operation was carried out or after. */
final class FaultyJournal {

    /** What happens at the operation. */
    enum Fault {
        UNAVAILABLE_BEFORE,
        UNAVAILABLE_AFTER,
        CRASH_BEFORE,
        CRASH_AFTER;

        boolean isCrash() {
            return this == CRASH_BEFORE || this == CRASH_AFTER;
        }

        boolean isBefore() {
            return this == UNAVAILABLE_BEFORE || this == CRASH_BEFORE;
        }
    }

    /** The process is gone. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    final List<String> operations = new ArrayList<>();
    private final ToolJournal sound;
    private final int which;
    private final Fault fault;

    FaultyJournal(ToolJournal sound, int which, Fault fault) {
        this.sound = sound;
        this.which = which;
        this.fault = fault;
    }

    ToolJournal journal() {
        return (ToolJournal) Proxy.newProxyInstance(
                ToolJournal.class.getClassLoader(),
                new Class<?>[] {ToolJournal.class},
                (self, method, args) -> call(method, args));
    }

    private Object call(Method method, Object[] args) throws Throwable {
        operations.add(method.getName());
        boolean faulty = operations.size() == which;
        if (faulty && fault.isBefore()) {
            throw failure(Happened.NO);
        }
        Object answer;
        try {
            answer = method.invoke(sound, args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
        if (faulty) {
            throw failure(Happened.UNKNOWN);
        }
        return answer;
    }

    private Throwable failure(Happened happened) {
        return fault.isCrash() ? new Crash() : new JournalUnavailableException("gone for a moment", happened, null);
    }
}
