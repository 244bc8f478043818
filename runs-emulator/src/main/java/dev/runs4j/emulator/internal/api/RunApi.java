package dev.runs4j.emulator.internal.api;

import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.emulator.internal.request.Rules;
import dev.runs4j.json.JsonType;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.InvalidRequestException;
import java.util.Optional;

/** Operations on runs. */
final class RunApi {

    private final Runs runs;
    private final Rules rules;

    RunApi(RunsBackend backend, Rules rules) {
        this.runs = backend.runs();
        this.rules = rules;
    }

    Answer create(ApiRequest request) {
        CreateRun command = request.body()
                .createRun(request.route().first(), request.query().include());
        return request.body().stream()
                ? new Answer.Events(runs.stream(command, CallOptions.DEFAULT))
                : Resources.observed(JsonType.RUN, runs.create(command, CallOptions.DEFAULT));
    }

    Answer createWithThread(ApiRequest request) {
        CreateThreadAndRun command = request.body().createThreadAndRun();
        return request.body().stream()
                ? new Answer.Events(runs.streamWithThread(command, CallOptions.DEFAULT))
                : Resources.observed(JsonType.RUN, runs.createWithThread(command, CallOptions.DEFAULT));
    }

    Answer list(ApiRequest request) {
        return Resources.page(
                JsonType.RUN_LIST,
                runs.list(request.route().first(), request.query().page(rules), CallOptions.DEFAULT),
                Run::id);
    }

    Answer get(RunRef run) {
        return Resources.observed(JsonType.RUN, runs.get(run, CallOptions.DEFAULT));
    }

    /** A body without metadata changes nothing, so there is nothing to tell the backend. */
    Answer modify(ApiRequest request, RunRef run) {
        Optional<Metadata> metadata = request.body().metadata();
        return metadata.isEmpty()
                ? get(run)
                : Resources.one(JsonType.RUN, runs.modify(new ModifyRun(run, metadata.get()), CallOptions.DEFAULT));
    }

    Answer cancel(ApiRequest request, RunRef run) {
        request.body().nothing();
        return Resources.observed(JsonType.RUN, runs.cancel(run, CallOptions.DEFAULT));
    }

    Answer answer(ApiRequest request, RunRef run) {
        ToolAnswers answers = request.body().answers();
        try {
            return request.body().stream()
                    ? new Answer.Events(runs.streamAnswer(run, answers, CallOptions.DEFAULT))
                    : Resources.observed(JsonType.RUN, runs.answer(run, answers, CallOptions.DEFAULT));
        } catch (InvalidRequestException refused) {
            throw WrongAnswers.explain(runs, run, answers, refused);
        }
    }

    Answer steps(ApiRequest request, RunRef run) {
        return Resources.page(
                JsonType.STEP_LIST,
                runs.steps(run, request.query().page(rules), request.query().include(), CallOptions.DEFAULT),
                RunStep::id);
    }

    Answer step(ApiRequest request, RunRef run) {
        return Resources.one(
                JsonType.RUN_STEP,
                runs.step(run, request.route().third(), request.query().include(), CallOptions.DEFAULT));
    }
}
