package dev.runs4j.driver.internal.core;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.run.RunRef;
import java.util.Objects;
import java.util.Optional;

/** Which run is to be driven. Members may be added in a minor version. Immutable. */
public sealed interface DriveGoal {

    /** {@return the run's thread, where it is known beforehand} */
    default Optional<String> threadId() {
        return Optional.empty();
    }

    /** {@return the token by which the run can be found again when the answer to its creation is lost} */
    default Optional<String> token() {
        return Optional.empty();
    }

    /** {@return the assistant, where a run is to be created} */
    default Optional<String> assistantId() {
        return Optional.empty();
    }

    /** {@return what is decided about the creation} */
    default CreationPlan creation() {
        return CreationPlan.PLAIN;
    }

    /**
     * A run that is to be created on a thread.
     *
     * @param command how
     * @param creation what is decided about it
     */
    record Create(CreateRun command, CreationPlan creation) implements DriveGoal {

        /** Refuses null. */
        public Create {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(creation, "creation");
        }

        /** A creation about which nothing was said. */
        public Create(CreateRun command) {
            this(command, CreationPlan.PLAIN);
        }

        @Override
        public Optional<String> assistantId() {
            return Optional.of(command.assistantId());
        }

        @Override
        public Optional<String> threadId() {
            return Optional.of(command.threadId());
        }

        @Override
        public Optional<String> token() {
            return command.token();
        }
    }

    /**
     * A run that is to be created together with its thread, or after it. Its token is of no use for finding it while the thread's id is not known.
     *
     * @param command how
     * @param creation what is decided about it
     */
    record CreateWithThread(CreateThreadAndRun command, CreationPlan creation) implements DriveGoal {

        /** Refuses null. */
        public CreateWithThread {
            Objects.requireNonNull(command, "command");
            Objects.requireNonNull(creation, "creation");
        }

        /** A creation about which nothing was said. */
        public CreateWithThread(CreateThreadAndRun command) {
            this(command, CreationPlan.PLAIN);
        }

        @Override
        public Optional<String> assistantId() {
            return Optional.of(command.assistantId());
        }

        @Override
        public Optional<String> token() {
            return command.token();
        }
    }

    /**
     * A run that is there already.
     *
     * @param run its name
     * @param journalled whether the journal is known to have a drive of it, so that its end has to be written there
     */
    record Attach(RunRef run, boolean journalled) implements DriveGoal {

        /** Refuses null. */
        public Attach {
            Objects.requireNonNull(run, "run");
        }

        /** A run of which the journal need not know anything. */
        public Attach(RunRef run) {
            this(run, false);
        }

        @Override
        public Optional<String> threadId() {
            return Optional.of(run.threadId());
        }
    }
}
