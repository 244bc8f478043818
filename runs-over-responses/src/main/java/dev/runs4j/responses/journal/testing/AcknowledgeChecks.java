package dev.runs4j.responses.journal.testing;

import static dev.runs4j.responses.journal.testing.Samples.COLOUR;
import static dev.runs4j.responses.journal.testing.Samples.OWNER;
import static dev.runs4j.responses.journal.testing.Samples.RUN;
import static dev.runs4j.responses.journal.testing.Samples.THREAD;
import static dev.runs4j.responses.journal.testing.Samples.ended;
import static dev.runs4j.responses.journal.testing.Samples.in;
import static dev.runs4j.responses.journal.testing.Samples.run;
import static dev.runs4j.responses.journal.testing.Samples.settled;
import static dev.runs4j.responses.journal.testing.Samples.token;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.responses.journal.AcknowledgeAnswer;
import dev.runs4j.responses.journal.Anchor;
import dev.runs4j.responses.journal.CommitAnswer;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.HopTry;
import dev.runs4j.responses.journal.RepairState;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredRun;
import dev.runs4j.responses.journal.StoredThread;
import java.util.List;

/** Writing down which response an attempt has. */
final class AcknowledgeChecks {

    private AcknowledgeChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("N35", "acknowledge depends on the attempt only", AcknowledgeChecks::byAttempt),
                Check.of(
                        "N36",
                        "a commit from before an acknowledgement is outdated",
                        AcknowledgeChecks::notOverwritten));
    }

    private static void byAttempt(Scene scene) {
        RunJournal journal = scene.journal();
        scene.opened(run());
        missed(scene, "another attempt", "another token", "resp_1");
        Hop anchored = run().hop().toBuilder().anchor(Anchor.at("msg_0")).build();
        scene.committed(run().withHop(anchored));
        journal.changeMetadata(RUN, COLOUR);
        journal.wishCancel(RUN);
        journal.release(RUN, OWNER);
        StoredRun read = scene.found(RUN);
        Hop acknowledged = anchored.withCurrent(anchored.current().acknowledged("resp_1"));
        written(scene, "planned", token(RUN), "resp_1", run().withHop(acknowledged), read.version() + 1);
        written(scene, "acknowledged", token(RUN), "resp_1", run().withHop(acknowledged), read.version() + 1);
        missed(scene, "an attempt with another response", token(RUN), "resp_2");
        anotherTry(scene, acknowledged);
        anotherHop(scene);
        scene.is(
                "acknowledge of no run",
                journal.acknowledge("run_9", token(RUN), "resp_1"),
                AcknowledgeAnswer.Missed.class);
    }

    /** The attempt of which nobody knows is acknowledged as long as it is the last one. */
    private static void anotherTry(Scene scene, Hop acknowledged) {
        Hop doubtful = acknowledged.withCurrent(HopTry.planned(token(RUN)).indeterminate());
        long version = scene.committed(run().withHop(doubtful)).version();
        Hop found = doubtful.withCurrent(doubtful.current().acknowledged("resp_3"));
        written(scene, "indeterminate", token(RUN), "resp_3", run().withHop(found), version + 1);
        Hop next = doubtful.withNext(HopTry.planned("token 2"));
        long then = scene.committed(run().withHop(next)).version();
        missed(scene, "an attempt that another has followed", token(RUN), "resp_4");
        Hop second = next.withCurrent(next.current().acknowledged("resp_5"));
        written(scene, "the second", "token 2", "resp_5", run().withHop(second), then + 1);
    }

    private static void anotherHop(Scene scene) {
        RunRecord there = settled(scene.found(RUN).record());
        RunRecord next =
                in(RunStatus.QUEUED, there.withNext(Hop.planned("token 3").build()));
        long version = scene.committed(next).version();
        written(scene, "an attempt of the hop before", "token 2", "resp_5", next, version);
        missed(scene, "an attempt of the hop before with another response", "token 2", "resp_6");
        RunRecord ended = ended(next, RepairState.DUE);
        long atTheEnd = scene.committed(ended).version();
        RunRecord late =
                ended.withHop(ended.hop().withCurrent(ended.hop().current().acknowledged("resp_7")));
        written(scene, "planned when the run ended", "token 3", "resp_7", late, atTheEnd + 1);
        RunRecord withoutResponse =
                ended.withHop(ended.hop().withCurrent(ended.hop().current().settled()));
        scene.committed(withoutResponse);
        missed(scene, "an attempt that was settled without a response", "token 3", "resp_7");
    }

    private static void written(
            Scene scene, String what, String token, String response, RunRecord expected, long version) {
        AcknowledgeAnswer answer = scene.journal().acknowledge(RUN, token, response);
        StoredRun run = scene.is("acknowledge of " + what, answer, AcknowledgeAnswer.Acknowledged.class)
                .run();
        scene.same("the record after acknowledge of " + what, run.record(), expected);
        scene.same("the version after acknowledge of " + what, run.version(), version);
        scene.same("the run after acknowledge of " + what, scene.found(RUN), run);
    }

    private static void missed(Scene scene, String what, String token, String response) {
        StoredRun before = scene.found(RUN);
        AcknowledgeAnswer answer = scene.journal().acknowledge(RUN, token, response);
        AcknowledgeAnswer.Missed missed = scene.is("acknowledge of " + what, answer, AcknowledgeAnswer.Missed.class);
        scene.same("the run in the answer", missed.run(), before);
        scene.same("the run after acknowledge of " + what, scene.found(RUN), before);
    }

    private static void notOverwritten(Scene scene) throws InterruptedException {
        RunJournal journal = scene.journal();
        StoredRun read = scene.opened(run());
        StoredThread thread = scene.foundThread(THREAD);
        journal.acknowledge(RUN, token(RUN), "resp_1");
        CommitAnswer.Outdated late = scene.is(
                "commit that was read before the acknowledgement",
                journal.commit(read.record(), read.version(), thread.thread(), thread.version()),
                CommitAnswer.Outdated.class);
        scene.same("the run in the answer", late.run(), scene.found(RUN));
        for (int round = 0; round < 10; round++) {
            race(scene, "run_r" + round, "thread_r" + round);
        }
    }

    /** However commits and an acknowledgement meet, the response is known in the end. */
    private static void race(Scene scene, String runId, String threadId) throws InterruptedException {
        RunRecord record = run(runId, threadId);
        StoredRun run = scene.opened(record);
        StoredThread thread = scene.foundThread(threadId);
        List<Object> answers = scene.crowd()
                .each(number -> number == 0
                        ? scene.journal().acknowledge(runId, token(runId), "resp_1")
                        : scene.journal().commit(record, run.version(), thread.thread(), thread.version()));
        scene.same(
                "how many answers came",
                answers.stream()
                        .filter(answer -> answer instanceof AcknowledgeAnswer.Acknowledged
                                || answer instanceof CommitAnswer.Committed)
                        .count(),
                answers.stream().anyMatch(CommitAnswer.Committed.class::isInstance) ? 2L : 1L);
        scene.same(
                "the response of " + runId,
                scene.found(runId).record().hop().current().response(),
                "resp_1");
    }
}
