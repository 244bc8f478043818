package dev.runs4j.simulation;

import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.driver.event.ToolResult;
import dev.runs4j.driver.internal.core.Effect;
import dev.runs4j.driver.internal.core.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tools that work for one process, on its own thread or beside it. They go when the process goes. */
final class Workers {

    private final World world;
    private final SkewedClock clock;
    private final String who;
    private final int toolTime;
    private final List<ToolTask> tasks = new ArrayList<>();
    private final Deque<Observation> done = new ArrayDeque<>();

    Workers(World world, SkewedClock clock, String who, int toolTime) {
        this.world = world;
        this.clock = clock;
        this.who = who;
        this.toolTime = toolTime;
    }

    /** Has a tool work, from now on or, on an executor, from some time on. */
    void add(Effect effect, Duration delay) {
        ToolTask task = ToolTask.of(effect, world.now().plus(delay));
        tasks.add(task);
        if (delay.isZero()) {
            start(task);
        }
    }

    boolean isIdle() {
        return tasks.isEmpty() && done.isEmpty();
    }

    /** {@return when the next tool begins or is done} */
    Optional<Instant> due() {
        return next().map(ToolTask::due);
    }

    private Optional<ToolTask> next() {
        return tasks.stream().min(Comparator.comparing(ToolTask::due));
    }

    /** Those that are to begin by now begin, and those that are done by now are done. */
    void advance() {
        Optional<ToolTask> next = next();
        while (next.isPresent() && !next.get().due().isAfter(world.now())) {
            ToolTask task = next.get();
            if (task.isStarted()) {
                tasks.remove(task);
                done.addLast(finish(task));
            } else {
                start(task);
            }
            next = next();
        }
    }

    /** {@return what the tool did that was done first, and of which nobody was told yet} */
    Optional<Observation> done() {
        return Optional.ofNullable(done.pollFirst());
    }

    /** {@return what comes of it that the drive is over: who has not begun by now does not begin any more} */
    List<Observation> dropIdle() {
        List<ToolTask> idle = tasks.stream().filter(task -> !task.isStarted()).toList();
        tasks.removeAll(idle);
        return idle.stream()
                .filter(task -> task.effect instanceof Effect.CallTool)
                .<Observation>map(task -> new Observation.ToolNotStarted(task.round, task.call.id()))
                .toList();
    }

    private void start(ToolTask task) {
        if (task.effect instanceof Effect.CallTool call && world.shop().knows(task.call)) {
            world.shop().start(task.run, task.round, task.call, call.repeat(), who);
            world.trace(who, "starts " + task.call.id() + " of round " + task.round + (call.repeat() ? " again" : ""));
        }
        task.started(until(task));
    }

    /** A good tool does not work on past the time when nobody wants its output. */
    private Instant until(ToolTask task) {
        Instant done = world.now().plus(world.dice().millis(1, toolTime));
        Instant limit = clock.truly(task.limit());
        Instant last = limit.isBefore(world.now()) ? world.now() : limit;
        return done.isBefore(last) ? done : last;
    }

    private Observation finish(ToolTask task) {
        if (task.effect instanceof Effect.Reconcile) {
            return new Observation.Reconciled(task.round, task.call.id(), recalled(task));
        }
        if (!world.shop().knows(task.call)) {
            return returned(task, ToolShop.NO_SUCH_TOOL, ToolResult.UNKNOWN_TOOL);
        }
        boolean fails = world.mishaps().strikes(FaultPoint.TOOL_FAILS);
        boolean failsAfterWork = !fails && world.mishaps().strikes(FaultPoint.TOOL_FAILS_AFTER_WORK);
        if (fails || failsAfterWork) {
            world.shop().fail(task.run, task.call, failsAfterWork);
            return returned(task, ToolShop.FAILED, ToolResult.FAILED);
        }
        return returned(task, world.shop().finish(task.run, task.call), ToolResult.RETURNED);
    }

    /** What a tool throws when it is asked counts as nothing known, as it does for every driver. */
    private @Nullable String recalled(ToolTask task) {
        try {
            return world.shop().reconcile(task.run, task.round, task.call).orElse(null);
        } catch (IllegalStateException broken) {
            world.trace(who, "hears nothing of " + task.call.id() + ": " + broken.getMessage());
            return null;
        }
    }

    private static Observation returned(ToolTask task, String output, ToolResult result) {
        return new Observation.ToolReturned(task.round, ToolOutput.of(task.call.id(), output), result);
    }
}
