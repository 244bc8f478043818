package dev.runs4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract kit: tries an adapter against every rule of the ports. Each test names the ids of its rules, which stand in the Javadoc of
 * {@code dev.runs4j.ports}, and a failure names them too.
 *
 * <p>An adapter proves itself by a class of a few lines. Surefire runs classes whose names end in {@code Test}:
 *
 * <pre>{@code
 * class FilesContractTest extends RunsBackendContract {
 *
 *     @Override
 *     protected Stage openStage() {
 *         return new FilesStage();
 *     }
 * }
 * }</pre>
 *
 * <p>What the backend does not state as a capability is not tried but for its refusal. What the stage cannot play, or the backend does not keep
 * yet, is listed with a reason; a gap in that list that has closed fails the class, so that the list stays true. Tests that are not tried are
 * reported as aborted, with the reason, and logged under {@code dev.runs4j.testkit}. No test touches a network unless the stage does.
 *
 * <p>The first family tries the stage itself: while that fails, no other failure means anything. The log counts the rules that were tried, in part
 * and not at all. The system property {@code runs4j.testkit.rules}, such as {@code R302,S08}, has these rules tried alone.
 *
 * <p>Made for JUnit Jupiter 5.10 and newer.
 */
// JUnit makes the extension by reflection; nobody else needs to see its class.
@SuppressWarnings("exports")
@ExtendWith(ContractExtension.class)
// A stage that plays wrongly is told first: no rule can be tried on it.
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class RunsBackendContract {

    /** Kept here and not by the families, of which none is left when its constructor ends a test. */
    final List<Stage> opened = new ArrayList<>();

    /** For subclasses. */
    protected RunsBackendContract() {}

    /** {@return a new stage with a new backend; called once or more for each test, and closed after it} */
    protected abstract Stage openStage();

    /**
     * {@return the plots that the stage cannot play, with the reasons; none unless overridden} {@link Stage#play} throws for them: each is tried
     * when the contract is through, and one that is played after all fails the class.
     */
    protected Map<Plot, String> unplayed() {
        return Map.of();
    }

    /** {@return the rules that the backend does not keep yet, by their ids, with the reasons; none unless overridden} */
    protected Map<String, String> unkept() {
        return Map.of();
    }

    final void closeStages() {
        opened.forEach(Stage::close);
        opened.clear();
    }

    @Nested
    @Order(1)
    @DisplayName("The stage: plots")
    final class OnStage extends StageRules {
        OnStage() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Creating runs: create run")
    final class CreateRun extends CreateRunRules {
        CreateRun() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Creating runs: create with thread")
    final class CreateWithThread extends CreateWithThreadRules {
        CreateWithThread() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Creating runs: run settings")
    final class RunSettings extends RunSettingsRules {
        RunSettings() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Creating runs: run token")
    final class RunToken extends RunTokenRules {
        RunToken() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Creating runs: next run")
    final class NextRun extends NextRunRules {
        NextRun() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Reading and changing runs: read run")
    final class ReadRun extends ReadRunRules {
        ReadRun() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Reading and changing runs: modify run")
    final class ModifyRun extends ModifyRunRules {
        ModifyRun() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Reading and changing runs: cancel")
    final class Cancel extends CancelRules {
        Cancel() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Reading and changing runs: expiry")
    final class Expiry extends ExpiryRules {
        Expiry() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Reading and changing runs: unknown data")
    final class UnknownData extends UnknownDataRules {
        UnknownData() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Answering: answer")
    final class Answer extends AnswerRules {
        Answer() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Answering: answer timing")
    final class AnswerTiming extends AnswerTimingRules {
        AnswerTiming() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Answering: approval")
    final class Approval extends ApprovalRules {
        Approval() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Steps: step")
    final class Step extends StepRules {
        Step() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Steps: step ending")
    final class StepEnding extends StepEndingRules {
        StepEnding() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Streams: stream order")
    final class StreamOrder extends StreamOrderRules {
        StreamOrder() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Streams: stream end")
    final class StreamEnd extends StreamEndRules {
        StreamEnd() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Streams: stream wait")
    final class StreamWait extends StreamWaitRules {
        StreamWait() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Streams: stream close")
    final class StreamClose extends StreamCloseRules {
        StreamClose() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Streams: stream break")
    final class StreamBreak extends StreamBreakRules {
        StreamBreak() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Streams: stream resume")
    final class StreamResume extends StreamResumeRules {
        StreamResume() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Streams: stream interrupt")
    final class StreamInterrupt extends StreamInterruptRules {
        StreamInterrupt() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Streams: stream snapshot")
    final class StreamSnapshot extends StreamSnapshotRules {
        StreamSnapshot() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Streams: stream namesake")
    final class StreamNamesake extends StreamNamesakeRules {
        StreamNamesake() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Threads: thread")
    final class Threads extends ThreadRules {
        Threads() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Threads: thread deletion")
    final class ThreadDeletion extends ThreadDeletionRules {
        ThreadDeletion() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Threads: thread use")
    final class ThreadUse extends ThreadUseRules {
        ThreadUse() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Messages: message")
    final class Message extends MessageRules {
        Message() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Messages: unfinished message")
    final class UnfinishedMessage extends UnfinishedMessageRules {
        UnfinishedMessage() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Assistants: assistant")
    final class Assistant extends AssistantRules {
        Assistant() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Assistants: assistant change")
    final class AssistantChange extends AssistantChangeRules {
        AssistantChange() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Lists: page")
    final class Page extends PageRules {
        Page() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Lists: pages")
    final class Pages extends PagesRules {
        Pages() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Every operation: id")
    final class Id extends IdRules {
        Id() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Every operation: command")
    final class Command extends CommandRules {
        Command() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Every operation: capability")
    final class Capability extends CapabilityRules {
        Capability() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Every operation: deadline")
    final class Deadline extends DeadlineRules {
        Deadline() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Every operation: interrupt")
    final class Interrupt extends InterruptRules {
        Interrupt() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Every operation: refusal")
    final class Refusal extends RefusalRules {
        Refusal() {
            super(RunsBackendContract.this);
        }
    }

    @Nested
    @DisplayName("Every operation: closing")
    final class Closing extends ClosingRules {
        Closing() {
            super(RunsBackendContract.this);
        }
    }
}
