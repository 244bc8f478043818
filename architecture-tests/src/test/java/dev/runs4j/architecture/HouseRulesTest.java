package dev.runs4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.runs4j.testkit.arch.AdapterRules;
import fixture.Bystander;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule holds for every module, and every rule is broken by its fixture. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseRulesTest {

    private JavaClasses house = new ClassFileImporter().importPackages("none");

    @BeforeAll
    void readTheModules() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.runs4j");
    }

    static Stream<HouseRule> rules() {
        return Stream.of(DependencyRules.all(), PurityRules.all(), ApiRules.all())
                .flatMap(List::stream);
    }

    @Test
    void everyModuleIsLookedAt() {
        for (String room : Modules.published()) {
            assertThat(house.stream().map(type -> type.getPackageName()))
                    .as(room)
                    .anyMatch(name -> name.equals(room) || name.startsWith(room + "."));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(HouseRule rule) {
        rule.rule().check(house);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isBrokenByEachClassOfItsFixture(HouseRule rule) {
        JavaClasses fixture = new ClassFileImporter().importPackages(rule.fixturePackage());

        assertThat(fixture).as("a rule without a fixture proves nothing").isNotEmpty();
        String report = rule.rule().evaluate(fixture).getFailureReport().toString();
        assertThat(fixture.stream()
                        .filter(type -> !type.isAnnotatedWith(Bystander.class))
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .map(JavaClass::getName))
                .as("classes of the fixture, each of which breaks the rule")
                .isNotEmpty()
                .allSatisfy(name -> assertThat(report).contains(name));
    }

    /** The rules that the kit gives to adapters of others. */
    @ParameterizedTest
    @ValueSource(strings = {"dev.runs4j.inmemory"})
    void ourAdaptersKeepTheRulesOfAdapters(String adapter) {
        AdapterRules.of(adapter).check(house);
    }

    @Test
    void noTwoRulesShareANameOrAFixture() {
        List<String> names = new ArrayList<>();
        rules().forEach(rule -> {
            names.add(rule.name());
            names.add(rule.fixture());
        });

        assertThat(names).doesNotHaveDuplicates();
    }
}
