package dev.runs4j.testkit.mutants;

import dev.runs4j.testkit.contract.RunsBackendContract;
import dev.runs4j.testkit.contract.RunsBackendProviderContract;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The ids of rules, in the Javadoc of the ports and in the names of the kit's tests. */
final class RuleIds {

    private static final Path PORTS = Path.of("..", "runs-ports", "src", "main", "java");
    private static final Pattern RULE = Pattern.compile("<li><b>([A-Z]\\d{2,3})</b>");
    private static final Pattern IDS = Pattern.compile("^(?:[A-Z]\\d{2,3} )+");

    private RuleIds() {}

    /** {@return the ids of all rules of the ports} */
    static Set<String> ofPorts() throws IOException {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PORTS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                RULE.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(ids::add);
            }
        }
        return ids;
    }

    /** {@return the ids with which a test's name begins} */
    static List<String> in(String name) {
        return IDS.matcher(name)
                .results()
                .map(MatchResult::group)
                .flatMap(ids -> Stream.of(ids.trim().split(" ", -1)))
                .toList();
    }

    /** {@return the names of the tests of the kit, but for those that try the stage and no rule} */
    static List<String> namesOfTests() {
        List<String> names = new ArrayList<>();
        Stream.of(RunsBackendContract.class, RunsBackendProviderContract.class)
                .flatMap(contract -> Stream.of(contract.getDeclaredClasses()))
                .filter(family -> !family.getSimpleName().equals("OnStage"))
                .forEach(family -> names.addAll(namesOfTests(family)));
        return names;
    }

    private static List<String> namesOfTests(Class<?> family) {
        List<String> names = new ArrayList<>();
        for (Class<?> type = family; type != null; type = type.getSuperclass()) {
            Stream.of(type.getDeclaredMethods())
                    .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                    .map(RuleIds::nameOf)
                    .forEach(names::add);
        }
        return names;
    }

    static String nameOf(Method test) {
        return Optional.ofNullable(test.getAnnotation(DisplayName.class))
                .map(DisplayName::value)
                .orElseGet(test::getName);
    }
}
