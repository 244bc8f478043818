package dev.runs4j.driver.internal.core;

import static dev.runs4j.driver.internal.core.Played.REF;
import static dev.runs4j.driver.internal.core.Played.START;
import static dev.runs4j.driver.internal.core.Played.asking;

import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.driver.tool.ToolTraits;
import dev.runs4j.driver.tool.UnknownOutcome;
import dev.runs4j.ports.journal.BeginAnswer;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.ClaimAnswer;
import dev.runs4j.ports.journal.ClaimRow;
import dev.runs4j.ports.journal.DriveRow;
import dev.runs4j.ports.journal.DriveSnapshot;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.SubmitMark;
import dev.runs4j.ports.journal.ToolSet;
import dev.runs4j.ports.journal.WriteAnswer;
import java.util.List;
import java.util.Map;

/** What a journal says in tests in which it is spoken for. */
final class JournalScene {

    static final ToolSet TOOLS = ToolPlan.PLAIN.set();
    static final JournalRun RUN = new JournalRun("backend", REF);
    static final JournalEffect BEGIN = new JournalEffect.Begin(RUN, START.plusSeconds(60), TOOLS);
    static final WriteAnswer WRITTEN = new WriteAnswer.Written();

    private JournalScene() {}

    /** A plan of a driver that has the tool of these tests. */
    static ToolPlan withTool() {
        return plan(ToolTraits.NONE);
    }

    static ToolPlan plan(ToolTraits traits) {
        return plan(traits, UnknownOutcome.BY_TOOL);
    }

    static ToolPlan plan(ToolTraits traits, UnknownOutcome policy) {
        return new ToolPlan("backend", TOOLS, Map.of("weather", traits), policy, Map.of(), 50);
    }

    static DriveRow row(long epoch) {
        return row(epoch, TOOLS);
    }

    static DriveRow row(long epoch, ToolSet tools) {
        return DriveRow.builder(RUN, START.plusSeconds(60), tools, START)
                .epoch(epoch)
                .build();
    }

    static Observation begun() {
        return new JournalObservation.BeginAnswered(new BeginAnswer.Begun(row(1)));
    }

    static Observation thereAlready() {
        return new JournalObservation.BeginAnswered(new BeginAnswer.ThereAlready(row(1)));
    }

    static Observation adopted(Map<Integer, SubmitMark> marks, ClaimRow... claims) {
        return new JournalObservation.AdoptAnswered(new DriveSnapshot(row(2), List.of(claims), marks));
    }

    static JournalCall key(int round, String callId) {
        return new JournalCall(RUN, round, callId);
    }

    static ClaimRow claim(int round, String callId, long epoch) {
        return ClaimRow.of(key(round, callId), "weather", epoch, START);
    }

    static ClaimRow claim(int round, String callId, long epoch, String output) {
        return claim(round, callId, epoch).withResult(new CallResult(CallResult.Kind.RETURNED, output, START));
    }

    static Observation answer(String callId, ClaimAnswer answer) {
        return new JournalObservation.ClaimAnswered(key(1, callId), answer);
    }

    static Observation granted(String callId) {
        return answer(callId, new ClaimAnswer.Granted(claim(1, callId, 1)));
    }

    static Observation taken(String callId, ClaimRow row) {
        return answer(callId, new ClaimAnswer.Taken(row));
    }

    static Observation recorded(String callId, String output) {
        return new JournalObservation.Recorded(claim(1, callId, 1, output));
    }

    static Observation marked(int round, SubmitMark mark) {
        return new JournalObservation.MarkAnswered(round, mark, WRITTEN);
    }

    static Observation failed(Effect effect) {
        return new JournalObservation.JournalFailed((JournalEffect) effect, true);
    }

    static JournalEffect claiming(int round, String callId, long epoch) {
        return new JournalEffect.Claim(key(round, callId), "weather", epoch);
    }

    static JournalEffect recording(String callId, CallResult.Kind kind, String output) {
        return new JournalEffect.RecordResult(key(1, callId), kind, output);
    }

    static JournalEffect sending(int round) {
        return new JournalEffect.MarkSending(RUN, round, 1);
    }

    static JournalEffect accepting(int round) {
        return new JournalEffect.MarkAccepted(RUN, round, 1);
    }

    /** A drive that the journal knows, and whose run asks for these calls. */
    static Played asked(ToolPlan tools, FunctionCall... calls) {
        return Played.byHand(tools)
                .see(new Observation.TakenUp())
                .see(asking(calls))
                .see(begun());
    }

    static Played asked(FunctionCall... calls) {
        return asked(withTool(), calls);
    }

    /** A drive whose run asks for a call that somebody else has claimed and left without a result. */
    static Played orphaned(ToolPlan tools) {
        return Played.byHand(tools)
                .see(new Observation.TakenUp())
                .see(asking(Played.call("a")))
                .see(thereAlready())
                .see(adopted(Map.of(), claim(1, "a", 1)))
                .see(asking(Played.call("a")))
                .see(taken("a", claim(1, "a", 1)));
    }

    /** A drive whose answers may be sent. */
    static Played answering() {
        return asked(Played.call("a"))
                .see(granted("a"))
                .returned(1, "a", "sun")
                .see(recorded("a", "sun"))
                .see(marked(1, SubmitMark.SENDING));
    }
}
