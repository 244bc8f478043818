package example.files;

import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.CommandGuard;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.testkit.contract.Plot;
import dev.runs4j.testkit.contract.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The files backend on stage: a directory of its own, a clock that the test turns, and a worker that follows the plots. */
final class FilesStage extends Stage {

    private static final Assistant PLAIN =
            Assistant.builder("asst_0").model("model-1").build();
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final Path directory = Directories.make();
    private final FaultyDisk disk = new FaultyDisk(new RealDisk(directory));
    private final ScriptedWorker worker = new ScriptedWorker();
    private final Limits limits;
    private final Set<Capability> capabilities;
    private final VirtualClock clock;
    private final FilesBackend backend;

    private FilesStage(Limits limits, Set<Capability> capabilities, VirtualClock clock) {
        this.limits = limits;
        this.capabilities = capabilities;
        this.clock = clock;
        CommandGuard guard = new CommandGuard(FilesBackend.NAME, limits, capabilities);
        this.backend =
                new FilesBackend(new Gate(guard, clock, limits, capabilities), Claim.on(directory), disk, worker);
        put(PLAIN);
    }

    static FilesStage open() {
        return new FilesStage(Limits.OFFICIAL, FilesBackend.CAPABILITIES, VirtualClock.manual(START));
    }

    @Override
    public Stage offering(Set<Capability> stated) {
        return new FilesStage(limits, stated, VirtualClock.manual(START));
    }

    @Override
    public Stage limitedTo(Limits other) {
        return new FilesStage(other, capabilities, VirtualClock.manual(START));
    }

    @Override
    public Stage jumping() {
        return new FilesStage(limits, capabilities, VirtualClock.automatic(START));
    }

    @Override
    public Stage having(Assistant odd) {
        FilesStage stage = new FilesStage(limits, capabilities, VirtualClock.manual(START));
        stage.put(odd);
        return stage;
    }

    Path directory() {
        return directory;
    }

    private void put(Assistant assistant) {
        try {
            new Shelf(new RealDisk(directory)).save(assistant);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public RunsBackend backend() {
        return backend;
    }

    /** One that is there already: a stage may offer a backend that makes none. */
    @Override
    public String assistant() {
        return PLAIN.id();
    }

    @Override
    public void play(Plot plot) {
        worker.play(FilesPlots.acts(plot), runsSoFar());
    }

    @Override
    public void playCalling(Runnable work) {
        FilesPlots.Act answer = task -> {
            work.run();
            return new Reply.Says("It rains in Oslo.");
        };
        worker.play(List.of(answer, task -> new Reply.Completes()), runsSoFar());
    }

    private List<String> runsSoFar() {
        List<String> runs = new ArrayList<>();
        Shelf shelf = new Shelf(new RealDisk(directory));
        try {
            for (var thread : shelf.threads()) {
                shelf.room(thread.id()).orElseThrow().runs().all().forEach(run -> runs.add(run.id()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return runs;
    }

    @Override
    public void advance(Duration time) {
        clock.advance(time);
    }

    @Override
    public void failNextCall(Supplier<RunsException> error) {
        disk.failOnce(error);
    }

    @Override
    public LongSupplier cutOff() {
        return disk.cutOff();
    }

    @Override
    public void behave() {
        disk.behave();
    }

    @Override
    public String records() {
        return Directories.texts(directory);
    }

    @Override
    public void close() {
        super.close();
        Directories.delete(directory);
    }
}
