package dev.runs4j.json.schema;

import dev.runs4j.domain.command.Command;
import dev.runs4j.domain.event.Done;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.json.JsonForm;
import dev.runs4j.json.JsonType;
import dev.runs4j.json.RunsJson;
import dev.runs4j.json.generate.Generator;
import dev.runs4j.json.generate.Json;
import dev.runs4j.json.generate.Realm;
import java.util.List;
import java.util.function.Function;

/**
 * A named schema and bodies that ought to satisfy it.
 *
 * @param schema the schema's name
 * @param body writes a body of generated values
 */
record Written(String schema, Function<Generator, String> body) {

    private static final RunsJson JSON = RunsJson.standard();

    /** What servers send. */
    static final List<Written> RESOURCES = List.of(
            resource("RunObject", JsonType.RUN, Generator::run),
            resource("RunStepObject", JsonType.RUN_STEP, Generator::step),
            resource("MessageObject", JsonType.MESSAGE, Generator::message),
            resource("ThreadObject", JsonType.THREAD, Generator::thread),
            resource("AssistantObject", JsonType.ASSISTANT, Generator::assistant),
            resource("ListRunsResponse", JsonType.RUN_LIST, values -> values.page(values::run)),
            resource("ListRunStepsResponse", JsonType.STEP_LIST, values -> values.page(values::step)),
            resource("ListMessagesResponse", JsonType.MESSAGE_LIST, values -> values.page(values::message)),
            resource("ListAssistantsResponse", JsonType.ASSISTANT_LIST, values -> values.page(values::assistant)),
            resource("Metadata", JsonType.METADATA, Generator::metadata),
            resource("RunCompletionUsage", JsonType.USAGE, Generator::usage));

    /** What servers send in streams. */
    static final List<Written> DELTAS = List.of(
            event("RunStepDeltaObject", Generator::stepDelta),
            event("MessageDeltaObject", Generator::messageDelta),
            event("Error", Generator::streamFailed),
            new Written("AssistantStreamEvent", values -> envelope(values.event())));

    /** What callers send. */
    static final List<Written> REQUESTS = List.of(
            request("CreateRunRequest", Generator::createRun),
            request("CreateThreadAndRunRequest", Generator::createThreadAndRun),
            request("CreateThreadRequest", Generator::createThread),
            request("CreateMessageRequest", Generator::createMessage),
            request("CreateAssistantRequest", Generator::createAssistant),
            request("ModifyAssistantRequest", Generator::modifyAssistant),
            request("ModifyRunRequest", Generator::modifyRun),
            request("ModifyMessageRequest", Generator::modifyMessage),
            request("ModifyThreadRequest", Generator::modifyThread),
            request("SubmitToolOutputsRunRequest", Generator::toolAnswers));

    /** What callers send for a stream. */
    static final List<Written> STREAM_REQUESTS = List.of(
            streamRequest("CreateRunRequest", Generator::createRun),
            streamRequest("CreateThreadAndRunRequest", Generator::createThreadAndRun),
            streamRequest("SubmitToolOutputsRunRequest", Generator::toolAnswers));

    private static <T> Written resource(String schema, JsonType<T> type, Function<Generator, T> value) {
        return new Written(schema, values -> JSON.write(type, value.apply(values), JsonForm.RESOURCE));
    }

    private static Written event(String schema, Function<Generator, RunEvent> event) {
        return new Written(schema, values -> JSON.writeEventData(event.apply(values), JsonForm.RESOURCE));
    }

    /** An event as the schema sees it; the mark at the end of a stream is a text in it. */
    private static String envelope(RunEvent event) {
        String data = JSON.writeEventData(event, JsonForm.RESOURCE);
        String value = event instanceof Done ? Json.text(data).toString() : data;
        return "{\"event\":\"" + event.name() + "\",\"data\":" + value + "}";
    }

    private static Written request(String schema, Function<Generator, Command> command) {
        return new Written(schema, values -> JSON.writeRequest(command.apply(values)));
    }

    private static Written streamRequest(String schema, Function<Generator, Command> command) {
        return new Written(schema, values -> JSON.writeRequest(command.apply(values), true));
    }

    String body(Realm realm, long seed) {
        return body.apply(new Generator(realm, seed));
    }

    @Override
    public String toString() {
        return schema;
    }
}
