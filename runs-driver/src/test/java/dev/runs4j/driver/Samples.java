package dev.runs4j.driver;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.driver.internal.core.Lots;
import dev.runs4j.driver.internal.core.Pacing;
import java.time.Duration;
import java.util.List;

/** Values that many tests need. */
final class Samples {

    static final CreateRun COMMAND = CreateRun.on("thread_1").by("asst_1").build();
    static final Run QUEUED = run(RunStatus.QUEUED);
    static final Run WORKING = run(RunStatus.IN_PROGRESS);
    static final Run COMPLETED = run(RunStatus.COMPLETED);

    /** The wait before the first look at the run of these samples, without a word of the server. */
    static final Duration FIRST_LOOK = Pacing.look(null, Duration.ZERO, Lots.of("thread_1", "run_1", 1));

    private Samples() {}

    static Run run(RunStatus status) {
        return Run.builder("run_1", "thread_1").status(status).build();
    }

    static Run asking(FunctionCall... calls) {
        return run(RunStatus.REQUIRES_ACTION).toBuilder()
                .requiredAction(RequiredAction.outputs(List.of(calls)))
                .build();
    }

    static FunctionCall call(String id, String tool) {
        return FunctionCall.of(id, tool, "{\"city\":\"Oslo\"}");
    }

    static FunctionTool definition(String name) {
        return ToolDefinition.function(name, "Does " + name, JsonText.EMPTY_OBJECT);
    }

    static Tool tool(String name, Work work) {
        return new Tool() {
            @Override
            public FunctionTool definition() {
                return Samples.definition(name);
            }

            @Override
            public String call(ToolInvocation invocation) throws Exception {
                return work.call(invocation);
            }
        };
    }

    static RunDriver driver(FakeBackend backend) {
        return RunDriver.on(backend).deadline(Duration.ofMinutes(1));
    }

    interface Work {
        String call(ToolInvocation invocation) throws Exception;
    }
}
