package dev.runs4j.json.generate;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.IncompleteDetails;
import dev.runs4j.domain.run.IncompleteReason;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunOutcome;
import dev.runs4j.domain.run.RunTimeline;
import java.util.List;
import java.util.Map;

/** Runs in every status, with parts that need not fit together. */
final class Runs {

    private final Parts parts;
    private final Dice dice;
    private final Settings settings;
    private final ToolCalls calls;

    Runs(Parts parts, Settings settings, ToolCalls calls) {
        this.parts = parts;
        this.dice = parts.dice;
        this.settings = settings;
        this.calls = calls;
    }

    Run run() {
        return Run.builder(parts.texts.id("run_"), threadId())
                .assistantId(dice.maybe(() -> parts.texts.id("asst_")))
                .status(dice.wordOrNone(RunStatus.values(), RunStatus::of))
                .requiredAction(dice.maybe(this::action))
                .timeline(timeline())
                .settings(settings.ofRun())
                .outcome(outcome())
                .metadata(parts.metadata())
                .extras(parts.opaque.extrasOfObject("assistant.run"))
                .build();
    }

    /** Some servers leave the thread out of an event. */
    private String threadId() {
        return dice.realm() == Realm.WILD && dice.oneIn(8) ? "" : parts.texts.id("thread_");
    }

    RunStatus status() {
        return dice.word(RunStatus.values(), RunStatus::of);
    }

    private RequiredAction action() {
        return dice.official() ? outputs() : dice.make(this::outputs, this::approval, this::unrecognised);
    }

    private RequiredAction outputs() {
        return new RequiredAction.SubmitToolOutputs(
                dice.official() ? dice.list(calls::function) : dice.list(calls::call), parts.extras(), parts.extras());
    }

    private RequiredAction approval() {
        return new RequiredAction.SubmitToolApproval(dice.list(calls::call), parts.extras(), parts.extras());
    }

    private RequiredAction unrecognised() {
        String type = parts.opaque.unknownType();
        return new RequiredAction.Unrecognised(type, parts.opaque.unrecognised(type, Map.of()));
    }

    private RunTimeline timeline() {
        return RunTimeline.builder()
                .createdAt(dice.told(parts.numbers::time))
                .expiresAt(dice.maybe(parts.numbers::time))
                .startedAt(dice.maybe(parts.numbers::time))
                .cancelledAt(dice.maybe(parts.numbers::time))
                .failedAt(dice.maybe(parts.numbers::time))
                .completedAt(dice.maybe(parts.numbers::time))
                .build();
    }

    private RunOutcome outcome() {
        return new RunOutcome(
                dice.maybe(() -> parts.lastError(ErrorCode.values())),
                dice.maybe(this::incompleteDetails),
                dice.maybe(parts::usage));
    }

    private IncompleteDetails incompleteDetails() {
        return new IncompleteDetails(dice.maybe(() -> dice.word(reasons(), IncompleteReason::of)), parts.extras());
    }

    private List<IncompleteReason> reasons() {
        return dice.official()
                ? List.of(IncompleteReason.MAX_COMPLETION_TOKENS, IncompleteReason.MAX_PROMPT_TOKENS)
                : IncompleteReason.values();
    }
}
