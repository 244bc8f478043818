package dev.runs4j.testkit.contract;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolCall;
import java.util.List;
import java.util.Map;

/** Tries whether a stage plays a plot. */
final class PlotProbe {

    private final Scene scene;
    private final Plot plot;

    private PlotProbe(Scene scene, Plot plot) {
        this.scene = scene;
        this.plot = plot;
    }

    /** Whatever goes wrong means that it does not; a stage that cannot play a plot may say so by any exception. */
    static boolean plays(RunsBackendContract contract, Plot plot) {
        try (Stage stage = contract.openStage()) {
            tryOut(new Scene(stage, opened -> {}, Map.of()), plot);
            return true;
        } catch (RuntimeException | AssertionError cannot) {
            return false;
        }
    }

    /** Plays a plot to its end on a new thread, and fails where it goes another way. */
    static void tryOut(Scene scene, Plot plot) {
        PlotProbe probe = new PlotProbe(scene, plot);
        RunRef run = scene.play(plot).run();
        switch (plot) {
            case ENDS_WHILE_CANCELLING, FAILS_WHILE_CANCELLING -> probe.isCancelledInVain(run);
            case ASKS_ONCE -> probe.asks(run, "one");
            case ASKS_IN_PARALLEL -> probe.asks(run, "wet", "dry", "12");
            case ASKS_TWICE -> probe.asksTwice(run);
            default -> probe.ends(run);
        }
    }

    /** Fails unless this run has come to where the plot brings it by itself. */
    static void check(Scene scene, RunRef run, Plot plot) {
        PlotProbe probe = new PlotProbe(scene, plot);
        probe.expect(probe.acted(), probe.look(run));
    }

    private void ends(RunRef run) {
        scene.settled(run);
        if (plot.end().equals(RunStatus.EXPIRED)) {
            scene.untilExpiry(run);
        }
        expect(acted(), look(run));
        if (plot == Plot.STAYS_QUEUED || plot == Plot.NEVER_ENDS) {
            expect(plot == Plot.NEVER_ENDS, scene.get(run));
        }
    }

    /** Two plots that look alike at their ends. */
    private void expect(boolean started, Run run) {
        if (run.timeline().startedAt().isPresent() != started) {
            throw new AssertionError("the stage does not play " + plot + ": the run should "
                    + (started ? "be picked up before it expires" : "never be picked up"));
        }
    }

    private void isCancelledInVain(RunRef run) {
        scene.runs().cancel(scene.untilWriting(run));
        expect(acted(), look(scene.settled(run)));
    }

    private void asks(RunRef run, String... outputs) {
        expect(acted(), look(scene.settled(run)));
        scene.answer(run, outputs);
        expect(Acted.completed(2, found(outputs)), look(scene.settled(run)));
    }

    private void asksTwice(RunRef run) {
        expect(acted(), look(scene.settled(run)));
        scene.answer(run, "wet", "12");
        expect(
                new Acted(
                        RunStatus.REQUIRES_ACTION, List.of("I look it up.", "One more."), 4, List.of("lookup {id:1}")),
                look(scene.settled(run)));
        scene.answer(run, "dry");
        expect(Acted.completed(5, "I look it up.", "One more.", found("wet", "12", "dry")), look(scene.settled(run)));
    }

    private static String found(String... outputs) {
        return "Found " + String.join(", ", outputs);
    }

    private Acted acted() {
        return new Acted(plot.end(), plot.texts, plot.steps, calls());
    }

    private List<String> calls() {
        return switch (plot) {
            case ASKS_ONCE -> List.of("lookup {id:1}");
            case ASKS_IN_PARALLEL -> List.of("lookup {id:1}", "lookup {id:1}", "price {}");
            case ASKS_TWICE -> List.of("lookup {id:1}", "price {}");
            case ASKS_APPROVAL -> List.of("mcp");
            default -> List.of();
        };
    }

    private Acted look(RunRef ref) {
        Run run = scene.get(ref);
        return new Acted(
                run.status(),
                scene.messagesOf(ref).stream().map(Message::text).toList(),
                scene.steps(ref).size(),
                run.pendingCalls().stream().map(PlotProbe::shown).toList());
    }

    /** Spaces and quotes make no difference in arguments. */
    private static String shown(ToolCall call) {
        return call instanceof FunctionCall function
                ? function.function().name() + " "
                        + function.function().arguments().replaceAll("[\\s\"]", "")
                : call.type();
    }

    private void expect(Acted should, Acted is) {
        if (!should.equals(is)) {
            throw new AssertionError(
                    "the stage does not play " + plot + ": the run is " + is + ", should be " + should
                            + ". Does play() also change runs that were created before? If the stage plays rightly, the backend tells wrongly.");
        }
    }
}
