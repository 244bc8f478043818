package dev.runs4j.domain.lifecycle;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** The lifecycle as text for the documentation. */
final class LifecycleText {

    private LifecycleText() {}

    static String steps() {
        Stream<String> head = Stream.of("| From | To | Trigger | Evidence | Meaning |", "|---|---|---|---|---|");
        return Stream.concat(head, RunLifecycle.transitions().stream().map(LifecycleText::row))
                .collect(joining("\n"));
    }

    private static String row(RunTransition step) {
        return "| `%s` | `%s` | `%s` | `%s` | %s |"
                .formatted(step.from(), step.to(), step.trigger(), step.evidence(), step.meaning());
    }

    static String diagram() {
        Stream<String> steps = RunLifecycle.transitions().stream()
                .map(step -> "    %s --> %s: %s".formatted(step.from(), step.to(), step.trigger()));
        Stream<String> ends = RunStatus.values().stream()
                .filter(RunStatus::isTerminal)
                .map(status -> "    %s --> [*]".formatted(status));
        return Stream.of(
                        Stream.of("```mermaid", "stateDiagram-v2", "    [*] --> queued"), steps, ends, Stream.of("```"))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
    }
}
