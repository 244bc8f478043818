package dev.runs4j.emulator.internal.api;

import dev.runs4j.emulator.internal.dialect.Dialect;
import dev.runs4j.emulator.internal.error.Refusals;
import dev.runs4j.emulator.internal.request.PathSegments;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operation that a method and a path ask for. Every id is one segment of the path, decoded after the path was cut, so that an id
 * may hold a slash. Fixed words win over ids: {@code /threads/runs} is no thread.
 */
public final class Router {

    private final String prefix;
    private final Place threads;

    /** Finds what a dialect has. */
    public Router(Dialect dialect) {
        this.prefix = dialect.manners().base() + "/";
        this.threads = dialect.protocols().usual().listsThreads() ? Place.LISTED_THREADS : Place.THREADS;
    }

    /**
     * Finds the operation.
     *
     * @param method the method, in capitals
     * @param path the path as it came, without the query
     * @throws dev.runs4j.emulator.internal.error.RefusedException when there is none
     */
    public Route find(String method, String path) {
        List<String> segments = PathSegments.behind(prefix, path);
        Place place = segments == null ? null : place(segments);
        if (segments == null || place == null) {
            throw Refusals.noSuchPath(method, path);
        }
        Operation operation =
                place.operation(method).orElseThrow(() -> Refusals.wrongMethod(method, path, place.allowed()));
        return new Route(operation, ids(segments));
    }

    private @Nullable Place place(List<String> segments) {
        return switch (segments.get(0)) {
            case "assistants" ->
                switch (segments.size()) {
                    case 1 -> Place.ASSISTANTS;
                    case 2 -> Place.ASSISTANT;
                    default -> null;
                };
            case "threads" -> onThreads(segments);
            default -> null;
        };
    }

    private @Nullable Place onThreads(List<String> segments) {
        return switch (segments.size()) {
            case 1 -> threads;
            case 2 -> segments.get(1).equals("runs") ? Place.THREAD_AND_RUN : Place.THREAD;
            default ->
                switch (segments.get(2)) {
                    case "messages" -> onMessages(segments.size());
                    case "runs" -> onRuns(segments);
                    default -> null;
                };
        };
    }

    private static @Nullable Place onMessages(int size) {
        return switch (size) {
            case 3 -> Place.MESSAGES;
            case 4 -> Place.MESSAGE;
            default -> null;
        };
    }

    private static @Nullable Place onRuns(List<String> segments) {
        return switch (segments.size()) {
            case 3 -> Place.RUNS;
            case 4 -> Place.RUN;
            case 5 -> onRun(segments.get(4));
            case 6 -> segments.get(4).equals("steps") ? Place.STEP : null;
            default -> null;
        };
    }

    private static @Nullable Place onRun(String word) {
        return switch (word) {
            case "cancel" -> Place.CANCEL;
            case "submit_tool_outputs" -> Place.SUBMIT;
            case "steps" -> Place.STEPS;
            default -> null;
        };
    }

    /** Ids stand at every second place. */
    private static List<String> ids(List<String> segments) {
        List<String> ids = new ArrayList<>(3);
        for (int i = 1; i < segments.size(); i += 2) {
            ids.add(segments.get(i));
        }
        return ids;
    }
}
