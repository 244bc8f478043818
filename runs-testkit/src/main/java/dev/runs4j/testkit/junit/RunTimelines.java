package dev.runs4j.testkit.junit;

/** Stands below a failed test's stack trace and tells what its runs did. It was never thrown, so it has no trace of its own. */
final class RunTimelines extends Exception {

    private static final long serialVersionUID = 1L;

    RunTimelines(String timelines) {
        super("what the runs of this test did:\n" + timelines, null, false, false);
    }
}
