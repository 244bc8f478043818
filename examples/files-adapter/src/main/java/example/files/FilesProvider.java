package example.files;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackendProvider;
import dev.runs4j.ports.time.RunsClock;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Lets the backend be found under the name {@value FilesBackend#NAME}, with a worker that echoes. */
public final class FilesProvider implements RunsBackendProvider {

    /** The environment variable that names the directory; it is made where it is not there. */
    public static final String DIRECTORY = "RUNS4J_FILES_DIRECTORY";

    /** For {@link java.util.ServiceLoader}. */
    public FilesProvider() {}

    @Override
    public String name() {
        return FilesBackend.NAME;
    }

    @Override
    public RunsBackend open(BackendEnvironment environment) {
        String directory = environment.require(DIRECTORY);
        try {
            return FilesBackend.open(Path.of(directory), new Echo(), RunsClock.system());
        } catch (InvalidPathException wrong) {
            throw new IllegalArgumentException(DIRECTORY + ": a directory, but was '" + directory + "'", wrong);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(DIRECTORY + ": " + wrong.getMessage(), wrong);
        }
    }
}
