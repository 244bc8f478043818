package example.files;

import dev.runs4j.ports.discovery.RunsBackendProvider;
import dev.runs4j.testkit.contract.RunsBackendProviderContract;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class FilesProviderContractTest extends RunsBackendProviderContract {

    @TempDir
    private Path directory;

    @Override
    protected RunsBackendProvider provider() {
        return new FilesProvider();
    }

    @Override
    protected Map<String, String> environment() {
        String another = UUID.randomUUID().toString();
        return Map.of(FilesProvider.DIRECTORY, directory.resolve(another).toString());
    }

    @Override
    protected Set<String> required() {
        return Set.of(FilesProvider.DIRECTORY);
    }

    @Override
    protected Map<String, String> wrongValues() {
        return Map.of(FilesProvider.DIRECTORY, "a\0b");
    }
}
