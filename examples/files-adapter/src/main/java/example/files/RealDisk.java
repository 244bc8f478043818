package example.files;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory of this machine. */
final class RealDisk implements Disk {

    private final Path directory;

    RealDisk(Path directory) {
        this.directory = directory;
    }

    // Streams of java.io, here and below: an interrupt closes channels of java.nio, and half of a change would stay
    // behind.
    @Override
    public Optional<byte[]> read(String file) throws IOException {
        Path path = directory.resolve(file);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (InputStream in = new FileInputStream(path.toFile())) {
            return Optional.of(in.readAllBytes());
        }
    }

    @Override
    public void write(String file, byte[] bytes) throws IOException {
        Path path = directory.resolve(file);
        Path draft = directory.resolve(file + ".new");
        Files.createDirectories(path.getParent());
        try (OutputStream out = new FileOutputStream(draft.toFile())) {
            out.write(bytes);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public boolean delete(String name) throws IOException {
        for (String inside : names(name)) {
            Files.deleteIfExists(directory.resolve(name).resolve(inside));
        }
        return Files.deleteIfExists(directory.resolve(name));
    }

    @Override
    public List<String> names(String folder) throws IOException {
        Path path = directory.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
