package dev.runs4j.filejournal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lines in a file that only grows, shared by threads and processes. A line that lacks its end was torn by a crash: nobody was told of it, so it
 * is skipped, and cut off before the next one is written.
 *
 * <p>An interrupt closes the channel that it meets. So the data goes through a file without a channel; the lock has a file of its own, which is
 * opened each time, also because a process that closes a file gives up its locks on it, whoever took them.
 */
final class JournalFile implements Closeable {

    /** A lock of a file is one process's, not one thread's. */
    private static final Map<Path, Object> MONITORS = new ConcurrentHashMap<>();

    private final Object monitor;
    private final Path lockFile;
    private final RandomAccessFile data;
    private long seen;

    JournalFile(Path file) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        this.monitor = MONITORS.computeIfAbsent(path, any -> new Object());
        this.lockFile = path.resolveSibling(path.getFileName() + ".lock");
        this.data = new RandomAccessFile(path.toFile(), "rw");
    }

    /**
     * What is done under the lock.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    interface Work<T> {

        T run() throws IOException;
    }

    /** Works while no other thread or process does. */
    <T> T locked(Work<T> work) throws IOException {
        synchronized (monitor) {
            boolean interrupted = Thread.interrupted();
            try {
                while (true) {
                    try (FileChannel channel =
                            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                        return locked(channel, work);
                    } catch (FileLockInterruptionException again) {
                        interrupted = true;
                        Thread.interrupted();
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private static <T> T locked(FileChannel channel, Work<T> work) throws IOException {
        FileLock lock = channel.lock();
        try {
            return work.run();
        } finally {
            lock.release();
        }
    }

    /** {@return the lines that this object has not seen yet, without their ends} To be called under the lock. */
    List<String> news() throws IOException {
        long length = data.length();
        if (length < seen) {
            throw new IOException("The journal's file has shrunk from " + seen + " to " + length + " bytes");
        }
        byte[] bytes = new byte[Math.toIntExact(length - seen)];
        data.seek(seen);
        data.readFully(bytes);
        String text = new String(bytes, StandardCharsets.US_ASCII);
        int end = text.lastIndexOf('\n') + 1;
        seen += end;
        return text.substring(0, end).lines().toList();
    }

    /** Adds a line behind the last whole one; it is on the disk when this returns. To be called under the lock, after {@link #news}. */
    void append(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.US_ASCII);
        data.setLength(seen);
        data.seek(seen);
        data.write(bytes);
        data.getFD().sync();
        seen += bytes.length;
    }

    /** Goes back to the beginning, so that all lines are news. */
    void rewind() {
        seen = 0;
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
