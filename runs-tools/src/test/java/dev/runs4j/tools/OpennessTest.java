package dev.runs4j.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of real modules, compiled on the spot. */
class OpennessTest {

    @TempDir
    Path folder;

    private Class<?> record(String descriptor, String record) throws Exception {
        Path source = Files.createDirectories(folder.resolve("source/shop"));
        Path module = source.resolveSibling("module-info.java");
        Files.writeString(module, "module shop.orders { " + descriptor + " }");
        Path order = source.resolve("Order.java");
        Files.writeString(order, "package shop; " + record);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(classes, module, order);
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("shop.orders"));
        ModuleLayer layer = ModuleLayer.boot()
                .defineModulesWithOneLoader(configuration, getClass().getClassLoader());
        return layer.findLoader("shop.orders").loadClass("shop.Order");
    }

    private static void compile(Path classes, Path... sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", classes.toString(), "-proc:none");
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(sources))
                            .call())
                    .isTrue();
        }
    }

    @Test
    void a_record_of_a_package_that_is_not_open_is_refused_with_the_line_that_opens_it() throws Exception {
        Class<?> order = record("", "record Order(String id) {}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Openness.check(order))
                .withMessageContaining("opens shop to tools.jackson.databind;")
                .withMessageContaining("shop.orders")
                .withMessageContaining("shop.Order");
    }

    @Test
    void a_record_that_is_not_public_is_refused_even_if_its_package_is_exported() throws Exception {
        Class<?> order = record("exports shop;", "record Order(String id) {}");

        assertThatIllegalArgumentException().isThrownBy(() -> Openness.check(order));
    }

    @Test
    void a_public_record_of_an_exported_package_is_taken() throws Exception {
        Class<?> order = record("exports shop;", "public record Order(String id) {}");

        assertThatCode(() -> Openness.check(order)).doesNotThrowAnyException();
    }

    @Test
    void a_record_of_an_open_package_is_taken() throws Exception {
        Class<?> order = record("opens shop;", "record Order(String id) {}");

        assertThatCode(() -> Openness.check(order)).doesNotThrowAnyException();
    }

    @Test
    void records_inside_are_looked_at_too() throws Exception {
        Class<?> order = record(
                "exports shop;", "public record Order(java.util.List<Line[]> lines) {} record Line(Order back) {}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Openness.check(order))
                .withMessageContaining("shop.Line");
    }

    @Test
    void records_behind_wildcards_and_generic_arrays_are_looked_at_too() throws Exception {
        Class<?> wildcard = record(
                "exports shop;", "public record Order(java.util.List<? extends Line> lines) {} record Line(int n) {}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Openness.check(wildcard))
                .withMessageContaining("shop.Line");

        Class<?> array = record(
                "exports shop;", "public record Order(java.util.Optional<Line>[] lines) {} record Line(int n) {}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Openness.check(array))
                .withMessageContaining("shop.Line");
    }

    interface Shape {}

    record Drawing(List<Shape> shapes) {}

    @Test
    void a_component_that_no_json_can_be_read_into_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Openness.check(Drawing.class))
                .withMessage("arguments: JSON cannot be read into " + Shape.class.getName()
                        + ", which does not say which class to make");
    }

    record Everyday(
            Number number,
            CharSequence text,
            Collection<String> texts,
            Map<String, Object> map,
            Optional<Set<ZoneId>> zones,
            Iterable<Integer> numbers) {}

    @Test
    void abstract_types_that_json_can_be_read_into_are_taken() {
        assertThatCode(() -> Openness.check(Everyday.class)).doesNotThrowAnyException();
    }

    @Test
    void what_is_no_record_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Openness.check(String.class))
                .withMessageContaining("java.lang.String");
    }
}
