package dev.runs4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.azure.AzureBackend;
import dev.runs4j.domain.command.Capability;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.openai.OpenAiBackend;
import dev.runs4j.openai.Protocol;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Secret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The table of backends says what they state. */
class BackendsDocTest {

    private static final Secret SECRET = Secret.of("secret");
    private static final String PROJECT = "https://acct.services.ai.azure.com/api/projects/one";

    private static final Map<String, Supplier<RunsBackend>> COLUMNS = columns();

    private final List<List<String>> table = Modules.read(Path.of("../docs/backends.md"))
            .lines()
            .filter(line -> line.startsWith("| "))
            .map(BackendsDocTest::cells)
            .toList();

    private static Map<String, Supplier<RunsBackend>> columns() {
        Map<String, Supplier<RunsBackend>> columns = new LinkedHashMap<>();
        columns.put("in memory", InMemoryBackend::create);
        columns.put(
                "`adapter-openai`",
                () -> OpenAiBackend.builder()
                        .apiKey(SECRET)
                        .baseUrl("https://gateway.example/v1")
                        .protocol(Protocol.ASSISTANTS)
                        .build());
        columns.put(
                "Foundry classic, `v1`",
                () -> AzureBackend.foundryClassic(PROJECT).token(SECRET).build());
        columns.put(
                "Foundry classic, `2025-05-15-preview`",
                () -> AzureBackend.foundryClassic(PROJECT)
                        .apiVersion("2025-05-15-preview")
                        .token(SECRET)
                        .build());
        columns.put(
                "Azure OpenAI form",
                () -> AzureBackend.azureOpenAiAssistants("https://res.openai.azure.com", "2025-04-01-preview")
                        .apiKey(SECRET)
                        .build());
        return columns;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1, line.lastIndexOf('|')).split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    @Test
    void theTableHasAColumnForEveryBackendAndARowForEveryCapabilityOfThePorts() {
        assertThat(table.get(0).subList(1, table.get(0).size())).containsExactlyElementsOf(COLUMNS.keySet());
        assertThat(rows())
                .doesNotHaveDuplicates()
                .containsAll(Capability.values().stream().map(Capability::text).toList());
    }

    @Test
    void everyColumnSaysWhatItsBackendStates() {
        int column = 0;
        for (Map.Entry<String, Supplier<RunsBackend>> entry : COLUMNS.entrySet()) {
            column++;
            try (RunsBackend backend = entry.getValue().get()) {
                Set<String> stated = new LinkedHashSet<>();
                for (List<String> row : table.subList(1, table.size())) {
                    String cell = row.get(column);
                    assertThat(cell).as(entry.getKey() + " " + row.get(0)).isIn("yes", "–", anyTool(backend, row));
                    if (cell.equals("yes")) {
                        stated.add(name(row));
                    }
                }
                assertThat(stated)
                        .as(entry.getKey())
                        .containsExactlyInAnyOrderElementsOf(backend.capabilities().stream()
                                .map(Capability::text)
                                .toList());
            }
        }
    }

    /** Where every kind of tool is taken, each is. */
    private static String anyTool(RunsBackend backend, List<String> row) {
        return backend.capabilities().contains(Capability.ANY_TOOL)
                        && Capability.of(name(row)).isTool()
                ? "any"
                : "yes";
    }

    private List<String> rows() {
        return table.subList(1, table.size()).stream()
                .map(BackendsDocTest::name)
                .toList();
    }

    private static String name(List<String> row) {
        return row.get(0).replace("`", "");
    }
}
