package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files and vector stores that the server's tools may use. Other kinds (Azure's) are among the extras. Immutable.
 */
public final class ToolResources {

    private final @Nullable CodeInterpreterResources codeInterpreter;
    private final @Nullable FileSearchResources fileSearch;
    private final Extras extras;

    /**
     * Makes resources.
     *
     * @param codeInterpreter files for the code interpreter
     * @param fileSearch vector stores for file search
     * @param extras unmodelled members, such as Azure's kinds
     */
    public ToolResources(
            @Nullable CodeInterpreterResources codeInterpreter,
            @Nullable FileSearchResources fileSearch,
            Extras extras) {
        this.codeInterpreter = codeInterpreter;
        this.fileSearch = fileSearch;
        this.extras = Objects.requireNonNull(extras, "extras");
    }

    /** {@return files for the code interpreter} */
    public Optional<CodeInterpreterResources> codeInterpreter() {
        return Optional.ofNullable(codeInterpreter);
    }

    /** {@return vector stores for file search} */
    public Optional<FileSearchResources> fileSearch() {
        return Optional.ofNullable(fileSearch);
    }

    /** {@return unmodelled members} */
    public Extras extras() {
        return extras;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ToolResources that
                && Objects.equals(that.codeInterpreter, codeInterpreter)
                && Objects.equals(that.fileSearch, fileSearch)
                && that.extras.equals(extras);
    }

    @Override
    public int hashCode() {
        return Objects.hash(codeInterpreter, fileSearch, extras);
    }

    @Override
    public String toString() {
        return "ToolResources[codeInterpreter=" + codeInterpreter + ", fileSearch=" + fileSearch + "]";
    }
}
