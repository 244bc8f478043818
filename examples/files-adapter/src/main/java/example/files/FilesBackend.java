package example.files;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.ports.Assistants;
import dev.runs4j.ports.CommandGuard;
import dev.runs4j.ports.Messages;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Threads;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.ports.time.WakeSignal;
import java.nio.file.Path;
import java.util.Set;

/**
 * Runs in a directory of JSON files. They move when somebody looks at them, by the clock: nothing goes on in the background, and what was due
 * meanwhile is made up for. A directory is for one backend at a time. Safe for many threads.
 */
public final class FilesBackend implements RunsBackend {

    /** The name by which the backend is found. */
    public static final String NAME = "files";

    /** What it can do, and nothing else: everything that is not here is refused by the guard. */
    static final Set<Capability> CAPABILITIES = Set.of(
            Capability.ASSISTANTS,
            Capability.CREATE_WITH_THREAD,
            Capability.ADDITIONAL_MESSAGES,
            Capability.FUNCTION_OUTPUTS,
            Capability.LIST_THREADS,
            Capability.MODIFY_MESSAGE,
            Capability.DELETE_MESSAGE);

    private final Gate gate;
    private final Claim claim;
    private final Runs runs;
    private final Threads threads;
    private final Messages messages;
    private final Assistants assistants;

    FilesBackend(Gate gate, Claim claim, Disk disk, Worker worker) {
        this.gate = gate;
        this.claim = claim;
        Shelf shelf = new Shelf(disk);
        Ids ids = new Ids();
        Rooms rooms = new Rooms(gate, shelf, new Player(worker, ids));
        this.runs = new FilesRuns(gate, rooms, shelf, ids);
        this.threads = new FilesThreads(gate, rooms, shelf, ids);
        this.messages = new FilesMessages(gate, rooms, ids);
        this.assistants = new FilesAssistants(gate, shelf, ids);
    }

    /**
     * Opens a directory, which is made where it is not there.
     *
     * @param directory where the files are
     * @param worker what makes the runs do something
     * @param clock the time that runs and deadlines follow
     * @throws IllegalArgumentException when the directory cannot be used, or another backend uses it
     */
    public static FilesBackend open(Path directory, Worker worker, RunsClock clock) {
        Claim claim = Claim.on(directory);
        CommandGuard guard = new CommandGuard(NAME, Limits.OFFICIAL, CAPABILITIES);
        return new FilesBackend(
                new Gate(guard, clock, Limits.OFFICIAL, CAPABILITIES), claim, new RealDisk(directory), worker);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Limits limits() {
        return gate.limits();
    }

    @Override
    public Set<Capability> capabilities() {
        return gate.capabilities();
    }

    @Override
    public RunsClock clock() {
        return gate.clock();
    }

    @Override
    public Runs runs() {
        return runs;
    }

    @Override
    public Threads threads() {
        return threads;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Assistants assistants() {
        return assistants;
    }

    @Override
    public WakeSignal closed() {
        return gate.closed();
    }

    @Override
    public void close() {
        gate.close();
        claim.close();
    }

    @Override
    public String toString() {
        return "FilesBackend";
    }
}
