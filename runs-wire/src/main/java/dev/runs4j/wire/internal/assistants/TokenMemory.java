package dev.runs4j.wire.internal.assistants;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps the caller's token of a run where servers of this protocol have room for it: in the run's metadata. Since a change of metadata
 * replaces all of it, the token of the last 10,000 runs that were seen is remembered; the run is read where it is not. Safe for many
 * threads.
 */
final class TokenMemory {

    /** The pair's key. */
    static final String KEY = "runs4j_token";

    private static final String NONE = "";
    private static final int RUNS = 10_000;

    private final boolean used;
    private final Cache<RunRef, String> seen =
            Caffeine.newBuilder().maximumSize(RUNS).executor(Runnable::run).build();

    /**
     * Begins without memories.
     *
     * @param used whether tokens are kept at all
     */
    TokenMemory(boolean used) {
        this.used = used;
    }

    /** {@return the metadata to create a run with} */
    Metadata with(Metadata metadata, Optional<String> token) {
        return used && token.isPresent() ? metadata.with(KEY, token.get()) : metadata;
    }

    /** Remembers a run that was read. */
    void read(Run run) {
        if (used) {
            seen.put(run.ref(), token(run));
        }
    }

    /** Remembers a run that was created with these pairs, which some servers leave out of the answer. */
    void created(Run run, Metadata sent) {
        if (used) {
            String token = token(run);
            seen.put(run.ref(), token.equals(NONE) ? sent.get(KEY).orElse(NONE) : token);
        }
    }

    /** Remembers a run that was written to; an answer without a token may just leave the pairs out. */
    Run written(Run run) {
        if (used && !token(run).equals(NONE)) {
            seen.put(run.ref(), token(run));
        }
        return run;
    }

    /** {@return the command with the run's token among its pairs} */
    ModifyRun kept(ModifyRun command, Function<RunRef, Run> read) {
        if (!used || command.metadata().get(KEY).isPresent()) {
            return command;
        }
        String known = seen.getIfPresent(command.run());
        String token = known != null ? known : token(read.apply(command.run()));
        return token.equals(NONE)
                ? command
                : new ModifyRun(command.run(), command.metadata().with(KEY, token));
    }

    boolean isOf(Run run, String token) {
        return token(run).equals(token);
    }

    private static String token(Run run) {
        return run.metadata().get(KEY).orElse(NONE);
    }
}
