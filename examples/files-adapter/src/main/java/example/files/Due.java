package example.files;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.run.Run;
import java.time.Duration;
import java.time.Instant;

/** When a run takes its next step. It stands in the run's file as a member of our own, which the storage form keeps and callers do not see. */
final class Due {

    /** How long a run takes for each step. */
    static final Duration BEAT = Duration.ofMillis(50);

    private static final String MEMBER = "example_files_due";

    private Due() {}

    /** {@return the run, to be looked at again a beat after this time} */
    static Run after(Instant at, Run run) {
        return run.toBuilder()
                .extras(Extras.of(MEMBER, JsonText.of("\"" + at.plus(BEAT) + "\"")))
                .build();
    }

    /** {@return when the run takes its next step; never where it waits for its caller or has ended} */
    static Instant of(Run run) {
        return run.extras()
                .get(MEMBER)
                .map(due -> Instant.parse(due.text().replace("\"", "")))
                .orElse(Instant.MAX);
    }

    /** {@return the run as callers see it, and as it is kept when nothing is due} */
    static Run hidden(Run run) {
        return run.toBuilder().extras(Extras.NONE).build();
    }
}
