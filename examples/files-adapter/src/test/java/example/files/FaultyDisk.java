package example.files;

import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.RunsException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A disk that fails when told to: once, or each time. A call ends with the first access that fails, so accesses are calls. */
final class FaultyDisk implements Disk {

    private final Disk disk;
    private final AtomicReference<Supplier<RunsException>> once = new AtomicReference<>();
    private volatile AtomicLong cutOff;

    FaultyDisk(Disk disk) {
        this.disk = disk;
    }

    void failOnce(Supplier<RunsException> error) {
        once.set(error);
    }

    LongSupplier cutOff() {
        AtomicLong reached = new AtomicLong();
        cutOff = reached;
        return reached::get;
    }

    void behave() {
        once.set(null);
        cutOff = null;
    }

    private void access() {
        Supplier<RunsException> error = once.getAndSet(null);
        if (error != null) {
            throw error.get();
        }
        AtomicLong reached = cutOff;
        if (reached != null) {
            reached.incrementAndGet();
            throw new BackendUnavailableException("The disk is cut off", ErrorDetails.NONE, null);
        }
    }

    @Override
    public Optional<byte[]> read(String file) throws IOException {
        access();
        return disk.read(file);
    }

    @Override
    public void write(String file, byte[] bytes) throws IOException {
        access();
        disk.write(file, bytes);
    }

    @Override
    public boolean delete(String name) throws IOException {
        access();
        return disk.delete(name);
    }

    @Override
    public List<String> names(String folder) throws IOException {
        access();
        return disk.names(folder);
    }
}
