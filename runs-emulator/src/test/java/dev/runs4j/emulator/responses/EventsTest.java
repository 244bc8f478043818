package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

@Timeout(60)
class EventsTest {

    private static final String STREAM = "{'model':'m','stream':true,'background':true,'input':'x'}";
    private static final String FOREGROUND = "{'model':'m','stream':true,'input':'x'}";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static ResponseEvents stream(Bench bench, String body) {
        return bench.service.stream(Bench.json(body), null);
    }

    private static String names(ResponsePlan plan, String body) {
        return Bench.names(stream(Bench.plays(plan), body));
    }

    @Test
    void aMessageIsToldInThisOrder() {
        ObjectNode citation = Bench.json("{'type':'file_citation','file_id':'file_1','filename':'a.txt','index':3}");

        assertThat(names(ResponsePlan.of(PlannedItem.message("No coat.").annotated(citation)), STREAM))
                .isEqualTo("response.created response.queued response.in_progress response.output_item.added "
                        + "response.content_part.added response.output_text.delta response.output_text.delta "
                        + "response.output_text.annotation.added response.output_text.done response.content_part.done "
                        + "response.output_item.done response.completed");
    }

    @Test
    void aForegroundResponseIsNeverQueued() {
        assertThat(names(ResponsePlan.builder().build(), FOREGROUND))
                .isEqualTo("response.created response.in_progress response.completed");
    }

    @Test
    void aCallIsToldWithItsNameAndWithoutItsArgumentsFirst() {
        List<ObjectNode> events = Bench.all(
                stream(Bench.plays(ResponsePlan.of(PlannedItem.call("call_x", "coat", "{\"city\": 1}"))), FOREGROUND));

        assertThat(events)
                .extracting(event -> event.path("type").stringValue())
                .containsExactly(
                        "response.created",
                        "response.in_progress",
                        "response.output_item.added",
                        "response.function_call_arguments.delta",
                        "response.function_call_arguments.delta",
                        "response.function_call_arguments.done",
                        "response.output_item.done",
                        "response.completed");
        assertThat(events.get(2).path("item").toString().replace('"', '\''))
                .isEqualTo("{'type':'function_call','id':'fc_0001','status':'in_progress','call_id':'call_x',"
                        + "'name':'coat','arguments':''}");
        assertThat(events.get(5).toString().replace('"', '\''))
                .isEqualTo("{'type':'response.function_call_arguments.done','item_id':'fc_0001','output_index':0,"
                        + "'name':'coat','arguments':'{\\'city\\': 1}','sequence_number':5}");
    }

    @Test
    void theOtherKindsOfItemsHaveEventsOfTheirOwn() {
        assertThat(names(
                        ResponsePlan.of(
                                PlannedItem.refusal("I won't."),
                                PlannedItem.reasoning("Mild."),
                                PlannedItem.fileSearch("q", "file_1", "a.txt", "x"),
                                PlannedItem.codeInterpreter("1", "1"),
                                PlannedItem.approval("s", "n", "{}"),
                                PlannedItem.of(Bench.json("{'type':'novelty_call','x':1}"))),
                        FOREGROUND))
                .contains(
                        "response.content_part.added response.refusal.delta response.refusal.delta "
                                + "response.refusal.done response.content_part.done",
                        "response.output_item.added response.reasoning_summary_part.added "
                                + "response.reasoning_summary_text.delta response.reasoning_summary_text.delta "
                                + "response.reasoning_summary_text.done response.reasoning_summary_part.done "
                                + "response.output_item.done",
                        "response.output_item.added response.file_search_call.in_progress "
                                + "response.file_search_call.searching response.file_search_call.completed "
                                + "response.output_item.done",
                        "response.output_item.added response.code_interpreter_call.in_progress "
                                + "response.code_interpreter_call_code.delta response.code_interpreter_call_code.done "
                                + "response.code_interpreter_call.interpreting "
                                + "response.code_interpreter_call.completed response.output_item.done")
                .endsWith("response.output_item.added response.output_item.done response.output_item.added "
                        + "response.output_item.done response.completed");
    }

    @Test
    void numbersRiseByOne() {
        List<ObjectNode> events = Bench.all(stream(Bench.plain(), STREAM));

        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).path("sequence_number").intValue()).isEqualTo(i);
        }
    }

    @Test
    void deltasTogetherAreTheText() {
        String text = "Es gibt 😀 kein schlechtes Wetter, nur falsche Kleidung, sagt man hier im Norden gern und oft, "
                + "auch wenn es nicht immer stimmt.";
        StringBuilder told = new StringBuilder();
        List<ObjectNode> events = Bench.all(stream(Bench.plays(ResponsePlan.says(text)), STREAM));
        events.forEach(event -> told.append(event.path("delta").asString("")));

        assertThat(told.toString()).isEqualTo(text);
        assertThat(events).hasSizeBetween(12, 27);
    }

    @Test
    void aShortTextIsCutBetweenItsCharacters() {
        assertThat(Parts.pieces("😀😀")).containsExactly("😀", "😀");
        assertThat(Parts.pieces("a")).containsExactly("a");
        assertThat(Parts.pieces("")).isEmpty();
    }

    @Test
    void eventsComeWhenTheirTimeHasCome() {
        Bench bench = Bench.plays(ResponsePlan.builder()
                .queuedFor(SECOND)
                .items(PlannedItem.message("No coat.").lasting(Duration.ofSeconds(6)))
                .build());
        ResponseEvents events = stream(bench, STREAM);

        assertThat(Bench.names(events)).isEqualTo("response.created response.queued");
        bench.later(1000);
        assertThat(Bench.names(events)).isEqualTo("response.in_progress response.output_item.added");
        bench.later(3000);
        assertThat(Bench.names(events))
                .isEqualTo("response.content_part.added response.output_text.delta response.output_text.delta");
        assertThat(events.isEnded()).isFalse();
        bench.later(3000);
        assertThat(Bench.names(events)).endsWith("response.output_item.done response.completed");
        assertThat(events.isEnded()).isTrue();
    }

    @Test
    void aPullWaitsOnTheClock() {
        VirtualClock clock = VirtualClock.automatic(Bench.START);
        ResponsesService service = ResponsesService.builder()
                .clock(clock)
                .script(ResponsesScript.usual(SECOND, SECOND))
                .build();
        ResponseEvents events = service.stream(Bench.json(STREAM), null);
        int told = 0;
        Optional<ObjectNode> next = events.next(Instant.MAX);
        while (next.isPresent()) {
            told++;
            next = events.next(Instant.MAX);
        }

        assertThat(told).isGreaterThan(8);
        assertThat(clock.now()).isEqualTo(Bench.START.plusSeconds(2));
    }

    @Test
    void aWaitEndsAtItsTime() {
        VirtualClock clock = VirtualClock.automatic(Bench.START);
        ResponsesService service = ResponsesService.builder()
                .clock(clock)
                .script(view -> ResponsePlan.builder().neverEnds().build())
                .build();
        ResponseEvents events = service.stream(Bench.json(FOREGROUND), null);
        Bench.all(events);

        assertThat(events.next(Bench.START.plusSeconds(5))).isEmpty();
        assertThat(events.isEnded()).isFalse();
        assertThat(clock.now()).isEqualTo(Bench.START.plusSeconds(5));
    }

    @Test
    void aStreamIsJoinedBehindTheLastEventThatOneHas() {
        Bench bench = Bench.plain();
        List<ObjectNode> all = Bench.all(stream(bench, STREAM));

        assertThat(Bench.all(bench.service.join("resp_0001", 3))).isEqualTo(all.subList(4, all.size()));
        assertThat(Bench.all(bench.service.join("resp_0001", -1))).isEqualTo(all);
        assertThat(Bench.all(bench.service.join("resp_0001", 99))).isEmpty();
    }

    @Test
    void onlyBackgroundStreamsAreJoined() {
        Bench bench = Bench.plain();
        stream(bench, FOREGROUND);
        bench.create(Bench.ASK);

        ResponsesException foreground = Bench.refused(() -> bench.service.join("resp_0001", 0));
        assertThat(foreground.status()).isEqualTo(400);
        assertThat(foreground.param()).contains("stream");
        assertThat(Bench.message(foreground)).contains("not created with background=true");
        assertThat(Bench.message(Bench.refused(() -> bench.service.join("resp_0002", 0))))
                .contains("not created with stream=true");
    }

    @Test
    void aFailureIsTheLastEvent() {
        assertThat(names(ResponsePlan.builder().fails("server_error", "x").build(), FOREGROUND))
                .endsWith(" response.failed");
        assertThat(names(ResponsePlan.builder().incomplete("content_filter").build(), FOREGROUND))
                .endsWith(" response.incomplete");
    }

    @Test
    void anErrorInAStreamIsFlat() {
        ResponsePlan plan =
                ResponsePlan.builder().failsInStream("server_error", "Away.").build();

        assertThat(last(Bench.plays(plan)))
                .isEqualTo("{'type':'error','code':'server_error','message':'Away.','param':null,'sequence_number':2}");
    }

    @Test
    void anErrorInAStreamMayBeNested() {
        ResponsePlan plan =
                ResponsePlan.builder().failsInStream("server_error", "Away.").build();

        assertThat(last(Bench.plays(
                        ResponsesSwitches.builder().nestedErrors(true).build(), plan)))
                .isEqualTo("{'type':'error','error':{'type':'server_error','code':'server_error','message':'Away.',"
                        + "'param':null},'sequence_number':2}");
    }

    private static String last(Bench bench) {
        List<ObjectNode> events = Bench.all(stream(bench, FOREGROUND));
        assertThat(bench.get("resp_0001").path("status").stringValue()).isEqualTo("failed");
        return events.get(events.size() - 1).toString().replace('"', '\'');
    }

    @Test
    void noEventTellsOfACancel() {
        Bench bench = Bench.plays(ResponsePlan.builder().neverEnds().build());
        ResponseEvents events = stream(bench, STREAM);
        Bench.all(events);
        bench.service.cancel("resp_0001");

        assertThat(events.next(Instant.MIN)).isEmpty();
        assertThat(events.isEnded()).isTrue();
    }

    @Test
    void noEventTellsOfACancelByTheServer() {
        assertThat(names(ResponsePlan.builder().cancelled().build(), STREAM))
                .isEqualTo("response.created response.queued response.in_progress");
    }

    @Test
    void aCancelTakesBackWhatWasStillToCome() {
        Bench bench = Bench.plays(ResponsePlan.builder()
                .items(PlannedItem.message("x").after(SECOND))
                .build());
        ResponseEvents events = stream(bench, STREAM);
        bench.service.cancel("resp_0001");
        bench.later(5000);

        assertThat(Bench.names(events)).isEqualTo("response.created response.queued response.in_progress");
        assertThat(Bench.names(bench.service.join("resp_0001", 2))).isEmpty();
    }

    @Test
    void aCancelWakesWhoeverWaits() throws InterruptedException {
        Bench bench = Bench.plays(ResponsePlan.builder().neverEnds().build());
        ResponseEvents events = stream(bench, STREAM);
        Bench.all(events);
        Thread reader = new Thread(() -> events.next(Instant.MAX));
        reader.start();
        bench.clock.awaitWaiters(1);

        bench.service.cancel("resp_0001");

        reader.join();
        assertThat(events.isEnded()).isTrue();
    }

    @Test
    void anInterruptBreaksAWait() throws InterruptedException {
        Bench bench = Bench.plays(ResponsePlan.builder().neverEnds().build());
        ResponseEvents events = stream(bench, STREAM);
        Bench.all(events);
        boolean[] lost = new boolean[1];
        Thread reader = new Thread(() -> {
            try {
                events.next(Instant.MAX);
            } catch (LostConnectionException broken) {
                lost[0] = Thread.currentThread().isInterrupted();
            }
        });
        reader.start();
        bench.clock.awaitWaiters(1);
        reader.interrupt();
        reader.join();

        assertThat(lost[0]).isTrue();
    }

    @Test
    void aBodyWithoutTheWishIsNoStream() {
        Bench bench = Bench.plain();

        assertThatThrownBy(() -> stream(bench, "{'model':'m','input':'x'}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stream: true wanted");
    }
}
