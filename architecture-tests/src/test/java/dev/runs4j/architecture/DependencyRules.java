package dev.runs4j.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;

/** Who may use whom. Packages begin with two dots so that fixtures can live in packages of the same form. */
final class DependencyRules {

    private static final String[] ADAPTERS = {"..runs4j.inmemory..", "..runs4j.openai..", "..runs4j.azure.."};

    private DependencyRules() {}

    static List<HouseRule> all() {
        return List.of(
                new HouseRule("the domain uses Java and itself only", domainAlone(), "domainalone"),
                new HouseRule("the ports use the domain only", portsAlone(), "portsalone"),
                new HouseRule("adapters never see each other, the driver or Guice", adaptersApart(), "adaptersapart"),
                new HouseRule(
                        "Guice is used in runs-guice only", only("com.google.inject..", "guice"), "guiceelsewhere"),
                new HouseRule(
                        "Jackson is used in rooms that speak JSON only",
                        only("tools.jackson..", "json", "wire", "responses", "emulator", "tools", "journal"),
                        "jacksonelsewhere"),
                new HouseRule(
                        "Feign is used in rooms that speak HTTP only",
                        only("..feign..", "wire", "responses"),
                        "feignelsewhere"),
                new HouseRule(
                        "Caffeine is used in adapters and on the wire only",
                        only("com.github.benmanes.caffeine..", "inmemory", "openai", "azure", "wire"),
                        "caffeineelsewhere"),
                new HouseRule(
                        "databases are used in the journal on PostgreSQL only",
                        databases(
                                "java.sql..",
                                "javax.sql..",
                                "com.zaxxer.hikari..",
                                "org.flywaydb..",
                                "org.postgresql.."),
                        "databaseelsewhere"),
                new HouseRule("JUnit is used in the test kit only", only("org.junit..", "testkit"), "junitelsewhere"),
                new HouseRule(
                        "AssertJ is used in the test kit only", only("org.assertj..", "testkit"), "assertjelsewhere"),
                new HouseRule(
                        "ArchUnit is used in the test kit only",
                        only("com.tngtech.archunit..", "testkit"),
                        "archunitelsewhere"),
                new HouseRule("nothing depends on the test kit", nothingNeedsTheTestKit(), "needsthetestkit"),
                new HouseRule("the two protocols do not know each other", protocolsApart(), "protocolsapart"),
                new HouseRule("packages have no cycles", noCycles(), "cycle"));
    }

    private static ArchRule domainAlone() {
        return classes()
                .that()
                .resideInAPackage("..runs4j.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "..runs4j.domain..")
                .because("a list of what is allowed forgets nothing; a list of what is forbidden always does");
    }

    private static ArchRule portsAlone() {
        return classes()
                .that()
                .resideInAPackage("..runs4j.ports..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "..runs4j.domain..", "..runs4j.ports..")
                .because("whoever writes an adapter inherits what the ports depend on");
    }

    private static ArchRule adaptersApart() {
        List<ArchRule> rules = new ArrayList<>();
        for (String adapter : ADAPTERS) {
            List<String> forbidden = new ArrayList<>(
                    List.of("..runs4j.driver..", "..runs4j.tools..", "..runs4j.guice..", "com.google.inject.."));
            for (String other : ADAPTERS) {
                if (!other.equals(adapter)) {
                    forbidden.add(other);
                }
            }
            rules.add(noClasses()
                    .that()
                    .resideInAPackage(adapter)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden.toArray(String[]::new))
                    .allowEmptyShould(true)
                    .because("a backend is picked by its jar alone"));
        }
        return CompositeArchRule.of(rules);
    }

    private static ArchRule only(String library, String... rooms) {
        String[] allowed = new String[rooms.length];
        for (int i = 0; i < rooms.length; i++) {
            allowed[i] = "..runs4j." + rooms[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("..runs4j..")
                .and()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("a library stays behind the door of its room");
    }

    private static ArchRule databases(String... libraries) {
        return noClasses()
                .that()
                .resideInAPackage("..runs4j..")
                .and()
                .resideOutsideOfPackage("..runs4j.journal.jdbc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because("whoever keeps no rows needs no database");
    }

    private static ArchRule nothingNeedsTheTestKit() {
        return noClasses()
                .that()
                .resideInAPackage("..runs4j..")
                .and()
                .resideOutsideOfPackage("..runs4j.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..runs4j.testkit..")
                .because("programs run without their tests");
    }

    private static ArchRule protocolsApart() {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideInAPackage("..runs4j.wire..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("..runs4j.responses..")
                        .allowEmptyShould(true))
                .and(noClasses()
                        .that()
                        .resideInAPackage("..runs4j.responses..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("..runs4j.wire.assistants..")
                        .allowEmptyShould(true))
                .because("each protocol can go when its servers have gone");
    }

    private static ArchRule noCycles() {
        return slices().matching("..runs4j.(**)").should().beFreeOfCycles();
    }
}
