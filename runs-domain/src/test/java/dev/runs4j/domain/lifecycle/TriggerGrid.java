package dev.runs4j.domain.lifecycle;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What every trigger does in every status, written by hand; a hyphen where the lifecycle has no such step. */
public final class TriggerGrid {

    private static final String EXPECTED = """
                            START       REQUIRE_ACTION  ANSWER COMPLETE  STOP_INCOMPLETE FAIL   REQUEST_CANCEL CANCEL    EXPIRE
            queued          in_progress -               -      -         -               failed cancelling     cancelled expired
            in_progress     -           requires_action -      completed incomplete      failed cancelling     -         expired
            requires_action -           -               queued -         -               -      cancelling     cancelled expired
            cancelling      -           -               -      completed incomplete      failed -              cancelled expired
            cancelled       -           -               -      -         -               -      -              -         -
            failed          -           -               -      -         -               -      -              -         -
            completed       -           -               -      -         -               -      -              -         -
            incomplete      -           -               -      -         -               -      -              -         -
            expired         -           -               -      -         -               -      -              -         -
            paused          -           -               -      -         -               -      -              -         -
            """;

    private TriggerGrid() {}

    /** Argument lists of status, trigger and target for every legal step. */
    public static Stream<Arguments> legal() {
        return Grid.cells(EXPECTED).filter(cell -> !cell.get()[2].equals("-"));
    }

    /** Argument lists of status and trigger for every other pair. */
    public static Stream<Arguments> illegal() {
        return Grid.cells(EXPECTED)
                .filter(cell -> cell.get()[2].equals("-"))
                .map(cell -> Arguments.of(cell.get()[0], cell.get()[1]));
    }
}
