package dev.runs4j.emulator.internal.command;

import java.util.Optional;

/**
 * What became of a command.
 *
 * @param exit the exit code, where it has ended
 * @param serving the server, where one runs
 */
record Outcome(int exit, Optional<Serving> serving) {

    static Outcome ended(int exit) {
        return new Outcome(exit, Optional.empty());
    }

    static Outcome running(Serving serving) {
        return new Outcome(Command.DONE, Optional.of(serving));
    }
}
