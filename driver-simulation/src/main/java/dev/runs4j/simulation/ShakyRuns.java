package dev.runs4j.simulation;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Observed;
import dev.runs4j.ports.Page;
import dev.runs4j.ports.RunStream;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.StreamCursor;
import java.util.Optional;
import java.util.Set;

/** Runs as one process sees them, over its line. */
final class ShakyRuns implements Runs {

    private final Runs sound;
    private final Line line;
    private final Eyes eyes;

    ShakyRuns(Runs sound, Line line) {
        this.sound = sound;
        this.line = line;
        this.eyes = new Eyes(line.world());
    }

    @Override
    public Observed<Run> create(CreateRun command, CallOptions options) {
        return eyes.seen(line.write(options, mayComeAgain(command), inTime -> sound.create(command, inTime)));
    }

    @Override
    public Observed<Run> createWithThread(CreateThreadAndRun command, CallOptions options) {
        return eyes.seen(line.write(options, false, inTime -> sound.createWithThread(command, inTime)));
    }

    /** Where nothing marks a creation as the same one, a network that repeats it makes a second run whatever its client does. */
    private static boolean mayComeAgain(CreateRun command) {
        return command.token().isPresent();
    }

    @Override
    public Observed<Run> get(RunRef run, CallOptions options) {
        return eyes.look(line.read(options, inTime -> sound.get(run, inTime)));
    }

    @Override
    public Page<Run> list(String threadId, PageRequest page, CallOptions options) {
        return line.read(options, inTime -> sound.list(threadId, page, inTime));
    }

    @Override
    public Optional<Run> findByToken(String threadId, String token, CallOptions options) {
        return line.read(options, inTime -> sound.findByToken(threadId, token, inTime));
    }

    @Override
    public Run modify(ModifyRun command, CallOptions options) {
        return line.write(options, true, inTime -> sound.modify(command, inTime));
    }

    @Override
    public Observed<Run> cancel(RunRef run, CallOptions options) {
        return line.write(options, true, inTime -> sound.cancel(run, inTime));
    }

    @Override
    public Observed<Run> answer(RunRef run, ToolAnswers answers, CallOptions options) {
        return eyes.seen(line.write(options, answersMayComeAgain(), inTime -> sound.answer(run, answers, inTime)));
    }

    /**
     * Outputs name their call by its id and by nothing else. Where a server uses ids again, outputs that arrive after the next demand are taken for
     * outputs of that one, and no client can keep a network from delivering late.
     */
    private boolean answersMayComeAgain() {
        return !line.world().reusesIds();
    }

    @Override
    public Page<RunStep> steps(RunRef run, PageRequest page, Set<Include> include, CallOptions options) {
        return line.read(options, inTime -> sound.steps(run, page, include, inTime));
    }

    @Override
    public RunStep step(RunRef run, String stepId, Set<Include> include, CallOptions options) {
        return line.read(options, inTime -> sound.step(run, stepId, include, inTime));
    }

    @Override
    public RunStream stream(CreateRun command, CallOptions options) {
        return shaky(line.write(options, mayComeAgain(command), inTime -> sound.stream(command, inTime)));
    }

    @Override
    public RunStream streamWithThread(CreateThreadAndRun command, CallOptions options) {
        return shaky(line.write(options, false, inTime -> sound.streamWithThread(command, inTime)));
    }

    @Override
    public RunStream streamAnswer(RunRef run, ToolAnswers answers, CallOptions options) {
        return shaky(line.write(options, answersMayComeAgain(), inTime -> sound.streamAnswer(run, answers, inTime)));
    }

    @Override
    public RunStream resume(StreamCursor cursor, CallOptions options) {
        return shaky(line.read(options, inTime -> sound.resume(cursor, inTime)));
    }

    private RunStream shaky(RunStream stream) {
        return new ShakyStream(stream, line.world(), eyes);
    }
}
