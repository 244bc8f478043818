package example.files;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.LastError;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.testkit.contract.Plot;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The plots of the kit as what a worker replies, one reply after the other; after the last one it waits. */
final class FilesPlots {

    static final Map<Plot, String> UNPLAYED = Map.of(
            Plot.STAYS_QUEUED, "a run is always picked up, a beat after its creation",
            Plot.ENDS_WHILE_CANCELLING, "a cancel takes effect at once",
            Plot.FAILS_WHILE_CANCELLING, "a cancel takes effect at once",
            Plot.ASKS_APPROVAL, "there are no approvals",
            Plot.FAILS_ODDLY, "a worker has no tools of its own");

    /** One reply, made out of what stands on the disk. */
    interface Act extends Function<Task, Reply> {}

    private static final LastError BROKEN = LastError.of(ErrorCode.SERVER_ERROR, "Something broke.");

    private FilesPlots() {}

    static List<Act> acts(Plot plot) {
        return switch (plot) {
            case ANSWERS ->
                List.of(task -> new Reply.Writes("It rains"), says("It rains in Oslo."), FilesPlots::completed);
            case TALKS -> talks();
            case ASKS_ONCE -> List.of(asks(lookup("call_1")), FilesPlots::found, FilesPlots::completed);
            case ASKS_IN_PARALLEL ->
                List.of(
                        asks(lookup("call_1"), lookup("call_2"), price("call_3")),
                        FilesPlots::found,
                        FilesPlots::completed);
            case ASKS_TWICE ->
                List.of(
                        says("I look it up."),
                        asks(lookup("call_1"), price("call_2")),
                        says("One more."),
                        asks(lookup("call_3")),
                        FilesPlots::found,
                        FilesPlots::completed);
            case FAILS -> List.of(task -> new Reply.Fails(BROKEN));
            case FAILS_WRITING -> List.of(FilesPlots::beginning, task -> new Reply.Fails(BROKEN));
            case STOPS_INCOMPLETE -> List.of(FilesPlots::beginning, stops(IncompleteReason.MAX_COMPLETION_TOKENS));
            case STOPS_ODDLY -> List.of(stops(IncompleteReason.of("eclipse")));
            case NEVER_ENDS -> List.of();
            case WRITES_FOREVER -> List.of(FilesPlots::beginning);
            default -> throw new IllegalArgumentException("plot: one that is played, but was " + plot);
        };
    }

    private static List<Act> talks() {
        return Stream.concat(
                        IntStream.rangeClosed(1, 23).mapToObj(number -> says(String.valueOf(number))),
                        Stream.of(FilesPlots::completed))
                .toList();
    }

    private static Act says(String text) {
        return task -> new Reply.Says(text);
    }

    private static Reply beginning(Task task) {
        return new Reply.Writes("It will");
    }

    private static Reply completed(Task task) {
        return new Reply.Completes();
    }

    private static Act stops(IncompleteReason reason) {
        return task -> new Reply.Stops(IncompleteDetails.of(reason));
    }

    private static Act asks(FunctionCall... calls) {
        return task -> new Reply.Asks(List.of(calls));
    }

    private static FunctionCall lookup(String id) {
        return FunctionCall.of(id, "lookup", "{\"id\":1}");
    }

    private static FunctionCall price(String id) {
        return FunctionCall.of(id, "price", "{}");
    }

    private static Reply found(Task task) {
        return new Reply.Says(outputs(task).collect(Collectors.joining(", ", "Found ", "")));
    }

    private static Stream<String> outputs(Task task) {
        return task.steps().stream()
                .map(RunStep::toolCalls)
                .flatMap(List::stream)
                .flatMap(call -> ((FunctionCall) call).function().output().stream());
    }
}
