package dev.runs4j.responses.journal;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.tool.ToolCall;
import dev.runs4j.domain.tool.UnrecognisedToolCall;
import dev.runs4j.json.JsonType;
import java.util.List;

/** Hops, and what else records have in common, as JSON. */
final class HopText {

    private HopText() {}

    static void write(TextOut out, Hop hop) {
        out.object("anchor", hop.anchor(), (anchor, value) -> {
            anchor.flag("known", value.known());
            anchor.text("id", value.id());
        });
        out.object("answers", hop.answers().orElse(null), HopText::writeAnswers);
        out.text("answers_hash", hop.answersHash().orElse(null));
        out.list("tries", hop.tries(), (attempt, value) -> {
            attempt.text("token", value.token());
            attempt.constant("phase", value.phase());
            attempt.text("response", value.response());
        });
        out.texts("items", hop.items());
        out.list("calls", hop.calls(), HopText::writeCall);
        out.domain("usage", JsonType.USAGE, hop.usage().orElse(null));
    }

    static Hop read(TextIn in) {
        List<HopTry> tries = in.list(
                "tries",
                attempt -> new HopTry(
                        attempt.text("token"),
                        attempt.constant("phase", TryPhase.class),
                        attempt.textOrNull("response")));
        Anchor anchor = in.objectOrNull("anchor", value -> new Anchor(value.flag("known"), value.textOrNull("id")));
        // The attempt that is planned here gives way to those that were read.
        return Hop.planned("none")
                .tries(tries)
                .anchor(anchor == null ? Anchor.UNKNOWN : anchor)
                .answers(in.objectOrNull("answers", HopText::readAnswers), in.textOrNull("answers_hash"))
                .items(in.texts("items"))
                .calls(in.list("calls", HopText::readCall))
                .usage(in.domainOrNull("usage", JsonType.USAGE))
                .build();
    }

    private static void writeAnswers(TextOut out, ToolAnswers answers) {
        out.list("outputs", answers.outputs(), HopText::writeOutput);
        out.list("approvals", answers.approvals(), (approval, value) -> {
            approval.text("call", value.callId());
            approval.flag("approve", value.approve());
            approval.object("headers", value.headers(), (headers, map) -> map.forEach(headers::text));
        });
    }

    private static ToolAnswers readAnswers(TextIn in) {
        return new ToolAnswers(
                in.list("outputs", HopText::readOutput),
                in.list(
                        "approvals",
                        approval -> new ToolApproval(
                                approval.text("call"), approval.flag("approve"), approval.textMap("headers"))));
    }

    static void writeOutput(TextOut out, ToolOutput output) {
        out.text("call", output.callId());
        out.text("output", output.output());
    }

    static ToolOutput readOutput(TextIn in) {
        return ToolOutput.of(in.text("call"), in.text("output"));
    }

    private static void writeCall(TextOut out, ToolCall call) {
        if (call instanceof UnrecognisedToolCall unrecognised) {
            out.text("id", unrecognised.id());
            out.text("type", unrecognised.type());
            out.text("json", unrecognised.json().text());
        } else {
            out.domain("known", JsonType.TOOL_CALL, call);
        }
    }

    private static ToolCall readCall(TextIn in) {
        return in.has("known")
                ? in.domain("known", JsonType.TOOL_CALL)
                : new UnrecognisedToolCall(in.text("id"), in.text("type"), JsonText.of(in.text("json")));
    }

    /** JSON that is given back as it is, white space included, is a text in the text. */
    static List<String> texts(List<JsonText> values) {
        return values.stream().map(JsonText::text).toList();
    }

    static List<JsonText> jsonTexts(List<String> values) {
        return values.stream().map(JsonText::of).toList();
    }
}
