package dev.runs4j.json.schema;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The official description, which is not part of this project and may lie beside its folder. */
final class SchemaFile {

    private static final Path PLACE = Path.of("shared", "reference", "assistants-openapi.yaml");

    private SchemaFile() {}

    /** Looks in the folder of the module and in every one above it. */
    private static Optional<Path> find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(PLACE))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Reads the description; the test that asks for it is skipped, and says so, where there is none. */
    static JsonNode read() {
        Optional<Path> file = find();
        if (file.isEmpty()) {
            String skipped = "Skipped: the official schema is not here, no folder above has " + PLACE;
            System.out.println(skipped);
            Assumptions.abort(skipped);
        }
        return YAMLMapper.shared().readTree(file.orElseThrow());
    }
}
