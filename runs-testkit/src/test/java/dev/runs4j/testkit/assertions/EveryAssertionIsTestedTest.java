package dev.runs4j.testkit.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.driver.RunEnding;
import dev.runs4j.testkit.history.RunHistory;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EveryAssertionIsTestedTest {

    private static final Map<Class<?>, Class<?>> TESTS = Map.of(
            AboutRun.class, AboutRunTest.class,
            WithPath.class, WithPathTest.class,
            RunAssert.class, RunAssertTest.class,
            CallAssert.class, CallAssertTest.class,
            StepAssert.class, StepAssertTest.class,
            MessageAssert.class, MessageAssertTest.class,
            MetadataAssert.class, MetadataAssertTest.class,
            EndingAssert.class, EndingAssertTest.class,
            HistoryAssert.class, HistoryAssertTest.class);

    private static final JavaClasses READ = new ClassFileImporter().importClasses(TESTS.keySet());

    static Stream<Arguments> classes() {
        return TESTS.entrySet().stream().map(pair -> Arguments.of(pair.getKey(), pair.getValue()));
    }

    private static Stream<Method> assertions(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everyMethodHasATestOfItsName(Class<?> type, Class<?> test) {
        Set<String> tested = Arrays.stream(test.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getName().replaceAll("_.*", ""))
                .collect(Collectors.toSet());

        assertThat(assertions(type).map(Method::getName)).isNotEmpty().isSubsetOf(tested);
    }

    /** The annotation is not there at run time, so the class file is read. */
    @ParameterizedTest
    @MethodSource("classes")
    void whatOnlyLeadsElsewhereMustNotBeIgnored(Class<?> type, Class<?> test) {
        JavaClass read = READ.get(type);

        assertThat(assertions(type)
                        .filter(method -> method.getReturnType() != CallAssert.class)
                        .filter(method -> !method.getReturnType().isAssignableFrom(type))
                        .map(method -> read.getMethod(method.getName(), method.getParameterTypes())))
                .as("methods of %s, tested by %s", type, test)
                .allMatch(method -> method.isAnnotatedWith(CheckReturnValue.class));
    }

    /** What asserts on the way may be all that a test wants. */
    @Test
    void whatAssertsMayBeIgnored() {
        assertThat(new ClassFileImporter()
                        .importClasses(TESTS.keySet()).stream()
                                .flatMap(type -> type.getMethods().stream())
                                .filter(method -> method.isAnnotatedWith(CheckReturnValue.class))
                                .map(JavaMethod::getName)
                                .distinct())
                .containsExactlyInAnyOrder("metadata", "run", "and");
    }

    static Stream<ThrowingCallable> assertionsAboutNull() {
        return Stream.of(
                () -> RunsAssertions.assertThat((Run) null).isCompleted(),
                () -> RunsAssertions.assertThat((Run) null).asksFor("weather"),
                () -> RunsAssertions.assertThat((Run) null).metadata().isEmpty(),
                () -> RunsAssertions.assertThat((RunStep) null).isCompleted(),
                () -> RunsAssertions.assertThat((RunStep) null).metadata().isEmpty(),
                () -> RunsAssertions.assertThat((Message) null).hasText(""),
                () -> RunsAssertions.assertThat((Message) null).metadata().isEmpty(),
                () -> RunsAssertions.assertThat((Metadata) null).isEmpty(),
                () -> RunsAssertions.assertThat((RunEnding) null).isCompleted(),
                () -> RunsAssertions.assertThat((RunEnding) null).run().isCompleted(),
                () -> RunsAssertions.assertThat((RunHistory) null).isCompleted(),
                () -> RunsAssertions.assertThat((RunHistory) null).askedFor("weather"));
    }

    @ParameterizedTest
    @MethodSource("assertionsAboutNull")
    void nothingFailsAsAlwaysInAssertJ(ThrowingCallable assertion) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(assertion)
                .withMessage("%nExpecting actual not to be null".formatted());
    }

    @Test
    void theAssertionsOfAssertJAreThereAsWell() {
        RunsAssertions.assertThat("coat").startsWith("co");
        RunsAssertions.assertThat(List.of(1)).hasSize(1);
    }
}
