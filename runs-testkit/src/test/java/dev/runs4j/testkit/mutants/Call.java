package dev.runs4j.testkit.mutants;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.testkit.contract.Plot;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call of an operation on its way to the sound backend. */
final class Call {

    /** The operation as it ought to be. */
    interface Original {
        @Nullable
        Object on(@Nullable Object[] arguments) throws Throwable;
    }

    private final String operation;
    private final @Nullable Object[] arguments;
    private final Original original;
    private final MutantStage stage;

    Call(String operation, @Nullable Object[] arguments, Original original, MutantStage stage) {
        this.operation = operation;
        this.arguments = arguments;
        this.original = original;
        this.stage = stage;
    }

    boolean of(String name) {
        return operation.equals(name);
    }

    /** {@return the first argument of this type} */
    <T> T the(Class<T> type) {
        for (Object argument : arguments) {
            if (type.isInstance(argument)) {
                return type.cast(argument);
            }
        }
        throw new AssertionError(operation + " takes no " + type.getSimpleName());
    }

    /** {@return the argument in this place, a text} */
    @Nullable
    String text(int place) {
        return (String) arguments[place];
    }

    /** Makes the call. */
    @Nullable
    Object proceed() throws Throwable {
        return original.on(arguments);
    }

    /** Makes the call with another value in place of the first argument of its type. */
    @Nullable
    Object proceedWith(Object other) throws Throwable {
        @Nullable Object[] changed = arguments.clone();
        for (int i = 0; i < changed.length; i++) {
            if (other.getClass().isInstance(changed[i])) {
                changed[i] = other;
                return original.on(changed);
            }
        }
        throw new AssertionError(operation + " takes no " + other.getClass().getSimpleName());
    }

    /** {@return the sound backend} */
    RunsBackend sound() {
        return stage.sound();
    }

    Instant now() {
        return sound().clock().now();
    }

    /** {@return the plot that new runs follow} */
    @Nullable
    Plot plot() {
        return stage.plot();
    }

    /** Lets time pass. */
    void advance(Duration time) {
        stage.advance(time);
    }
}
