package dev.runs4j.responses.journal.testing;

import static dev.runs4j.responses.journal.testing.Samples.RUN;
import static dev.runs4j.responses.journal.testing.Samples.THREAD;
import static dev.runs4j.responses.journal.testing.Samples.token;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.Usage;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.command.ToolOutput;
import dev.runs4j.domain.run.RequiredAction;
import dev.runs4j.domain.run.RunSettings;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.domain.tool.ToolResources;
import dev.runs4j.responses.journal.Anchor;
import dev.runs4j.responses.journal.Hop;
import dev.runs4j.responses.journal.HopTry;
import dev.runs4j.responses.journal.MessageNote;
import dev.runs4j.responses.journal.Orphan;
import dev.runs4j.responses.journal.RunJournal;
import dev.runs4j.responses.journal.RunRecord;
import dev.runs4j.responses.journal.StoredThread;
import dev.runs4j.responses.journal.ThreadRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Texts and times. */
final class TextChecks {

    private static final Instant FINE = Instant.parse("2026-01-01T00:00:30.123456789Z");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            " a\nb\r\nc\td ",
            "\u0000",
            "\u2028 \u00fc \u6f22 \ud83d\ude00",
            "half \ud83d",
            "\udc00 half",
            "\\n \\u0041 \\\\ \" ' , ; %20 &amp; {\"a\":1}",
            "x".repeat(100_000));

    private TextChecks() {}

    static List<Check> all() {
        return List.of(Check.of("N02", "records come back as they were given", TextChecks::exactRecords));
    }

    private static void exactRecords(Scene scene) {
        RunJournal journal = scene.journal();
        StoredThread created = scene.created(richThread());
        scene.equal("a thread that was created", created.thread(), richThread());
        RunRecord opened = richRun();
        scene.opened(opened);
        RunRecord committed = opened.withHop(settled(opened.hop())).withNext(answering());
        scene.equal("a run that was opened", scene.found(scene.onlooker(), RUN).record(), opened);
        scene.committed(committed);
        Metadata metadata = metadata();
        journal.changeMetadata(RUN, metadata);
        List<MessageNote> notes = List.of(new MessageNote("msg\n1", FINE, RUN, metadata));
        journal.note(THREAD, notes);
        List<Orphan> orphans = List.of(new Orphan(RUN, 7, "token \u6f22", "resp ' \ud83d\ude00"));
        orphans.forEach(journal::addOrphan);
        RunJournal reader = scene.onlooker();
        scene.equal("a run that was committed", scene.found(reader, RUN).record(), committed);
        scene.equal("metadata of a run", scene.found(reader, RUN).metadata(), metadata);
        scene.equal(
                "a thread",
                scene.foundThread(reader, THREAD).thread(),
                richThread().toBuilder().activeRun(RUN).build());
        scene.equal("a note", reader.notes(THREAD, List.of("msg\n1")), notes);
        scene.equal("an orphan", reader.orphans(RUN), orphans);
    }

    private static Metadata metadata() {
        Metadata metadata = Metadata.EMPTY;
        for (int i = 0; i < TEXTS.size(); i++) {
            metadata = metadata.with("key " + i, TEXTS.get(i));
        }
        return Metadata.read(metadata.asMap(), Extras.of("number", JsonText.of("1.50")));
    }

    /** JSON texts, with white space that counts for nobody but is kept. */
    private static List<JsonText> items() {
        return Stream.of("{\"type\": \"message\" }", "[1.0, 1e0]", "\"\\u0000\\ud83d \u6f22\"")
                .map(JsonText::of)
                .toList();
    }

    private static List<ToolOutput> outputs() {
        return TEXTS.stream().map(text -> ToolOutput.of("call", text)).toList();
    }

    private static ThreadRecord richThread() {
        return Samples.thread(THREAD, FINE).toBuilder()
                .metadata(metadata())
                .toolResources(ToolResources.builder()
                        .codeInterpreter(new CodeInterpreterResources(List.of("file_1"), Extras.NONE))
                        .extras(Extras.of("browser", JsonText.of("{\"pages\":[1]}")))
                        .build())
                .head("resp_0")
                .unsent(items())
                .amends(outputs())
                .build();
    }

    private static RunRecord richRun() {
        RunRecord plain = Samples.expiring(Samples.run(RUN, THREAD, FINE), FINE.plusSeconds(600));
        return plain.toBuilder()
                .run(plain.run().toBuilder()
                        .assistantId("asst_1")
                        .settings(RunSettings.builder()
                                .instructions(String.join("|", TEXTS))
                                .build())
                        .extras(Extras.of(Map.of(
                                "unheard_of", JsonText.of("{\"a\":[1.0,\"\\u0041\"]}"), "none", JsonText.of("null"))))
                        .build())
                .requestKey("key \u6f22 '\"")
                .input(items())
                .build();
    }

    private static Hop settled(Hop hop) {
        return hop
                .withCurrent(hop.current().indeterminate())
                .withNext(HopTry.planned(token(RUN) + " again")
                        .acknowledged("resp_1")
                        .settled())
                .toBuilder()
                .anchor(Anchor.at("msg_0"))
                .items(List.of("fc_1", "fc_2"))
                .calls(TEXTS.stream()
                        .map(text -> FunctionCall.of("call_" + text.length(), "pay", text))
                        .map(call ->
                                RequiredAction.outputs(List.of(call)).calls().get(0))
                        .toList())
                .usage(new Usage(1, 2, 4, Extras.of("details", JsonText.of("{}"))))
                .build();
    }

    private static Hop answering() {
        List<ToolApproval> approvals =
                List.of(new ToolApproval("call_9", true, Map.of("Authorization", "x")), ToolApproval.refuse("call_8"));
        return Hop.planned("token 2")
                .answers(new ToolAnswers(outputs(), approvals), "hash")
                .anchor(Anchor.START)
                .build();
    }
}
