package dev.runs4j.inmemory;

import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.step.StepDetails;
import dev.runs4j.domain.tool.FileSearchCall;
import dev.runs4j.domain.tool.FileSearchResult;
import dev.runs4j.domain.tool.ToolCall;
import java.util.List;
import java.util.Set;

/** Shows steps as servers do: the passages that a file search found only to those who ask for them. */
final class Includes {

    private Includes() {}

    static RunStep view(RunStep step, Set<Include> include) {
        List<ToolCall> calls = step.toolCalls();
        if (include.contains(Include.FILE_SEARCH_CONTENT)
                || calls.stream().noneMatch(FileSearchCall.class::isInstance)) {
            return step;
        }
        List<ToolCall> shown = calls.stream().map(Includes::withoutContent).toList();
        return step.toBuilder().details(StepDetails.calls(shown)).build();
    }

    private static ToolCall withoutContent(ToolCall call) {
        if (!(call instanceof FileSearchCall search) || search.results().isEmpty()) {
            return call;
        }
        List<FileSearchResult> results =
                search.results().get().stream().map(Includes::withoutContent).toList();
        return new FileSearchCall(
                search.id(), search.rankingOptions().orElse(null), results, search.innerExtras(), search.extras());
    }

    private static FileSearchResult withoutContent(FileSearchResult result) {
        return new FileSearchResult(result.fileId(), result.fileName(), result.score(), null, result.extras());
    }
}
