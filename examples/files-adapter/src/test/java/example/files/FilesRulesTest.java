package example.files;

import dev.runs4j.testkit.arch.AdapterRules;
import org.junit.jupiter.api.Test;

class FilesRulesTest {

    @Test
    void keepsTheRulesOfAdapters() {
        AdapterRules.of("example.files").check();
    }
}
