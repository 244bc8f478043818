package dev.runs4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavadocTest {

    @Test
    void everythingPublicHasAComment() {
        for (Path sources : Modules.sources()) {
            assertThat(new MissingComments().in(Modules.files(sources)))
                    .as("public elements without Javadoc in " + sources.getName(sources.getNameCount() - 4))
                    .isEmpty();
        }
    }

    @Test
    void findsWhatIsMissing(@TempDir Path folder) throws java.io.IOException {
        Path file = folder.resolve("Sample.java");
        java.nio.file.Files.writeString(file, """
                package sample;
                /** Has one. */
                public final class Sample {
                    public static final int CONSTANT = 1;
                    private int hidden;
                    public Sample() {}
                    /** Has one. */
                    public void good() {}
                    public void bad() {}
                    void packagePrivate() {}
                    @Override
                    public String toString() { return ""; }
                    public enum Kind { ONE }
                }
                """);

        assertThat(new MissingComments().in(List.of(file)))
                .containsExactly("Sample.CONSTANT", "Sample.<init>", "Sample.bad", "Kind", "Kind.ONE");
    }

    @Test
    void findsComponentsOfRecordsAndMembersOfAnnotationsToo(@TempDir Path folder) throws java.io.IOException {
        Path file = folder.resolve("Pair.java");
        java.nio.file.Files.writeString(file, """
                package sample;
                /**
                 * Has one.
                 *
                 * @param left described
                 * @param <T> a type parameter does not count for a component
                 */
                public record Pair<T>(String left, T right, T T) {
                    /** Has one. */
                    public static final int CONSTANT = 1;
                    /** Has one. */
                    public @interface Mark {
                        String value();
                        /** {@return has one} */
                        String good();
                    }
                    record Hidden(int number) {}
                }
                """);

        assertThat(new MissingComments().in(List.of(file))).containsExactly("Pair(right)", "Pair(T)", "Mark.value");
    }
}
