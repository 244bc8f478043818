package dev.runs4j.driver;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** One call of a tool: what is wanted, by which run, until when. {@link #toString()} shows names and ids only. Immutable. */
public final class ToolInvocation {

    private static final int DIGEST_BYTES = 16;

    private final RunRef run;
    private final int round;
    private final FunctionCall call;
    private final Instant deadline;
    private final String backend;
    private final boolean repeat;

    private ToolInvocation(RunRef run, int round, FunctionCall call, Instant deadline, String backend, boolean repeat) {
        this.run = Objects.requireNonNull(run, "run");
        this.round = round;
        this.call = Objects.requireNonNull(call, "call");
        this.deadline = Objects.requireNonNull(deadline, "deadline");
        this.backend = Objects.requireNonNull(backend, "backend");
        this.repeat = repeat;
    }

    /**
     * Describes a call that is made for the first time, on a backend without a name.
     *
     * @param run the run that wants it
     * @param round which demand of the run it belongs to, from 1
     * @param call the call as the model wrote it
     * @param deadline when its output is of no use any more, on the backend's clock
     */
    public static ToolInvocation of(RunRef run, int round, FunctionCall call, Instant deadline) {
        return new ToolInvocation(run, round, call, deadline, "", false);
    }

    /**
     * {@return the same call on a named backend}
     *
     * @param name the backend's name in the tool journal
     */
    public ToolInvocation onBackend(String name) {
        return new ToolInvocation(run, round, call, deadline, name, repeat);
    }

    /** {@return the same call, which may have been made before} */
    public ToolInvocation asRepeat() {
        return new ToolInvocation(run, round, call, deadline, backend, true);
    }

    /** {@return the run that wants it} */
    public RunRef run() {
        return run;
    }

    /** {@return which demand of the run it belongs to, from 1} */
    public int round() {
        return round;
    }

    /** {@return the call's id; some servers use it again in a later round} */
    public String callId() {
        return call.id();
    }

    /** {@return the tool's name} */
    public String name() {
        return call.name();
    }

    /**
     * {@return the arguments as the model wrote them} Usually JSON text, but neither valid JSON nor agreement with the schema is promised;
     * the empty text stands for no arguments.
     */
    public String arguments() {
        return call.arguments();
    }

    /**
     * {@return whether the call may have been made before, by a drive that is gone} Only tools that are said to be idempotent are called again.
     */
    public boolean isRepeat() {
        return repeat;
    }

    /**
     * {@return a name of this call that it keeps, whoever makes it and however often: 64 hexadecimal digits} It is made of what the call has as
     * its key in the tool journal: backend, thread, run, round and call id. So it is as lasting as that journal, which keeps the count of the
     * rounds; with a journal in memory use {@link #key()}. It holds no arguments and nothing secret.
     */
    public String idempotencyKey() {
        MessageDigest digest = sha256();
        for (String part : List.of(backend, run.threadId(), run.runId(), Integer.toString(round), callId())) {
            // The length keeps apart parts that only together read the same.
            digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** {@return when the drive is given up or the run expires, on the backend's clock; an output that comes later is not used} */
    public Instant deadline() {
        return deadline;
    }

    /**
     * {@return thread, run, call id, and a digest of name and arguments, in one text} It is the same whenever this call is made again, by
     * whichever drive: the round has no part in it, since a drive that takes the run up counts rounds from 1 again. Where a server uses a
     * call's id again in a later round of the run, for the same tool with the very same arguments, the two calls have one key.
     */
    public String key() {
        return run.threadId() + "/" + run.runId() + "/" + callId() + "/" + digest();
    }

    /** Keeps apart calls of one id that a server has used again, without showing arguments in what is kept as a key. */
    private String digest() {
        MessageDigest digest = sha256();
        digest.update(name().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        byte[] whole = digest.digest(arguments().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(whole, 0, DIGEST_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ToolInvocation that
                && that.run.equals(run)
                && that.round == round
                && that.call.equals(call)
                && that.deadline.equals(deadline)
                && that.backend.equals(backend)
                && that.repeat == repeat;
    }

    @Override
    public int hashCode() {
        return Objects.hash(run, round, call, deadline, backend, repeat);
    }

    @Override
    public String toString() {
        return "ToolInvocation[" + name() + " " + callId() + " of " + run + ", round " + round
                + (repeat ? ", again]" : "]");
    }
}
