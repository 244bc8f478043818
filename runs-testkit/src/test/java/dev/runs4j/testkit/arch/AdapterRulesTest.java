package dev.runs4j.testkit.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdapterRulesTest {

    private static final JavaClasses WILD = new ClassFileImporter().importPackages("sample.wild");
    private static final JavaClasses TIDY = new ClassFileImporter().importPackages("sample.tidy");

    private static final List<ArchRule> RULES = AdapterRules.of("sample.wild").all();

    @ParameterizedTest
    @CsvSource({
        "0, drives, a backend is picked by its jar alone",
        "1, looksAtTheClock, what follows RunsClock can be tested without waiting",
        "2, naps, a wait on RunsClock ends with an interrupt and with the end of the test",
        "3, startsAThread, calls run on the caller's thread",
        "4, prints, a library leaves the screen to its user",
        "5, shows, a user must be able to live with another version of them"
    })
    void everyRuleIsBrokenByItsMethod(int rule, String method, String because) {
        assertThat(RULES).hasSize(6);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> RULES.get(rule).check(WILD))
                .withMessageContaining("WildAdapter." + method + "(")
                .withMessageContaining(because);
    }

    @Test
    void anAdapterThatKeepsThemPasses() {
        AdapterRules.of("sample.tidy").check(TIDY);
    }

    @Test
    void theInMemoryBackendKeepsThem() {
        AdapterRules.of("dev.runs4j.inmemory").check();
    }

    @Test
    void classesAreReadFromTheClassPath() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> AdapterRules.of("dev.runs4j.driver").check())
                .withMessageContaining("RunDriver");
    }

    @Test
    void aPackageWithoutClassesIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdapterRules.of("nowhere.at.all").check())
                .withMessage("room: a package with classes, but there are none in nowhere.at.all");
    }
}
