package dev.runs4j.emulator.responses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.time.VirtualClock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class ResponseCourseTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private String status(Bench bench) {
        return bench.get("resp_0001").path("status").stringValue();
    }

    @Test
    void timeAloneMovesAResponse() {
        Bench bench = Bench.plays(ResponsePlan.builder()
                .queuedFor(SECOND)
                .thinksFor(SECOND)
                .items(PlannedItem.message("One."), PlannedItem.message("Two."))
                .pause(SECOND)
                .endsAfter(SECOND)
                .build());
        bench.create(Bench.ASK);

        assertThat(status(bench)).isEqualTo("queued");
        bench.later(999);
        assertThat(status(bench)).isEqualTo("queued");
        bench.later(1);
        assertThat(status(bench)).isEqualTo("in_progress");
        assertThat(bench.get("resp_0001").path("output")).isEmpty();
        bench.later(1000);
        assertThat(bench.get("resp_0001").path("output")).hasSize(1);
        bench.later(1000);
        assertThat(bench.get("resp_0001").path("output")).hasSize(2);
        assertThat(status(bench)).isEqualTo("in_progress");
        assertThat(bench.get("resp_0001").path("usage").isNull()).isTrue();
        bench.later(1000);
        assertThat(status(bench)).isEqualTo("completed");
        assertThat(bench.get("resp_0001").path("completed_at").longValue()).isEqualTo(1_767_225_604L);
    }

    @Test
    void whatWasDueMeanwhileIsMadeUpFor() {
        Bench bench = Bench.plays(ResponsePlan.builder()
                .queuedFor(SECOND)
                .items(PlannedItem.message("One."))
                .build());
        String conversation = bench.conversation();
        bench.on(conversation, "'x'");

        bench.clock.advance(Duration.ofDays(1));

        assertThat(bench.items(conversation)).isEqualTo("message message");
        assertThat(bench.get("resp_0001").path("completed_at").longValue()).isEqualTo(1_767_225_601L);
    }

    @Test
    void anItemIsThereBeforeItIsFinished() {
        Bench bench = Bench.plays(ResponsePlan.of(
                PlannedItem.call("call_x", "coat", "{\"city\":1}").lasting(SECOND)));
        bench.create(Bench.ASK);

        assertThat(bench.get("resp_0001").path("output").toString().replace('"', '\''))
                .isEqualTo("[{'type':'function_call','id':'fc_0001','status':'in_progress','call_id':'call_x',"
                        + "'name':'coat','arguments':''}]");
        bench.later(1000);
        assertThat(bench.get("resp_0001").path("output").toString().replace('"', '\''))
                .isEqualTo("[{'type':'function_call','id':'fc_0001','status':'completed','call_id':'call_x',"
                        + "'name':'coat','arguments':'{\\'city\\':1}'}]");
    }

    @Test
    void aForegroundResponseIsWaitedFor() {
        VirtualClock clock = VirtualClock.automatic(Bench.START);
        ResponsesService service = ResponsesService.builder()
                .clock(clock)
                .script(ResponsesScript.usual(SECOND, SECOND))
                .build();

        JsonNode response = service.create(Bench.json("{'model':'m','input':'x'}"));

        assertThat(response.path("status").stringValue()).isEqualTo("completed");
        assertThat(response.path("background").booleanValue()).isFalse();
        assertThat(clock.now()).isEqualTo(Bench.START.plusSeconds(2));
    }

    @Test
    void aResponseThatIsNotStoredCannotBeRetrieved() {
        Bench bench = Bench.plain();
        bench.create("{'model':'m','input':'x','store':false}");

        assertThat(Bench.refused(() -> bench.get("resp_0001")).status()).isEqualTo(404);
    }

    @Test
    void aResponseMayNeverEnd() {
        Bench bench = Bench.plays(ResponsePlan.builder().neverEnds().build());
        bench.create(Bench.ASK);
        bench.clock.advance(Duration.ofDays(29));

        assertThat(status(bench)).isEqualTo("in_progress");
    }

    @Test
    void aFailureHasItsError() {
        Bench bench = Bench.plays(ResponsePlan.builder()
                .fails("server_error", "The model is away.")
                .build());
        bench.create(Bench.ASK);

        assertThat(status(bench)).isEqualTo("failed");
        assertThat(bench.get("resp_0001").path("error").toString())
                .isEqualTo("{\"code\":\"server_error\",\"message\":\"The model is away.\"}");
        assertThat(bench.get("resp_0001").path("completed_at").isNull()).isTrue();
    }

    @Test
    void whatIsIncompleteMayEndInTheMiddleOfACall() {
        Bench bench = Bench.plays(ResponsePlan.builder()
                .items(PlannedItem.call("call_x", "coat", "{\"ci").unfinished())
                .incomplete("max_output_tokens")
                .build());
        bench.create(Bench.ASK);

        assertThat(status(bench)).isEqualTo("incomplete");
        assertThat(bench.get("resp_0001").path("incomplete_details").toString())
                .isEqualTo("{\"reason\":\"max_output_tokens\"}");
        assertThat(bench.get("resp_0001").path("output").path(0).path("status").stringValue())
                .isEqualTo("incomplete");
    }

    @Test
    void theServerMayCancel() {
        Bench bench = Bench.plays(ResponsePlan.builder().cancelled().build());
        bench.create(Bench.ASK);

        assertThat(status(bench)).isEqualTo("cancelled");
        assertThat(bench.get("resp_0001").path("usage").isNull()).isTrue();
    }

    @Test
    void theWholeContextIsCountedAgainAsInput() {
        Bench bench = Bench.plays(ResponsePlan.says("three words here"));
        String first = "{'model':'m','input':'two words','background':true}";
        String second = "{'model':'m','input':'one','previous_response_id':'resp_0001','background':true}";
        bench.create(first);
        bench.create(second);

        assertThat(bench.get("resp_0001").path("usage").path("input_tokens").intValue())
                .isEqualTo(2);
        assertThat(bench.get("resp_0001").path("usage").path("output_tokens").intValue())
                .isEqualTo(3);
        assertThat(bench.get("resp_0002").path("usage").path("input_tokens").intValue())
                .isEqualTo(6);
        assertThat(bench.get("resp_0002").path("usage").path("total_tokens").intValue())
                .isEqualTo(9);
    }

    @Test
    void resultsAreShownToThoseWhoAsk() {
        Bench bench = Bench.plays(ResponsePlan.of(
                PlannedItem.fileSearch("coat", "file_1", "coats.txt", "Wear one."),
                PlannedItem.codeInterpreter("print(1)", "1")));
        bench.create(Bench.ASK);

        JsonNode plain = bench.get("resp_0001").path("output");
        JsonNode more = bench.service
                .retrieve("resp_0001", Set.of("file_search_call.results", "code_interpreter_call.outputs"))
                .path("output");

        assertThat(plain.path(0).path("results").isNull()).isTrue();
        assertThat(plain.path(1).path("outputs").isNull()).isTrue();
        assertThat(more.path(0).path("results").path(0).path("text").stringValue())
                .isEqualTo("Wear one.");
        assertThat(more.path(1).path("outputs").path(0).path("logs").stringValue())
                .isEqualTo("1");
    }

    @Test
    void aContextThatDoesNotFitIsRefusedOrShortened() {
        Bench bench = Bench.with(settings -> settings.contextWindow(3).script(view -> {
            return ResponsePlan.says(String.valueOf(view.items().size()));
        }));
        String input = "'input':[{'role':'user','content':'one two'},{'role':'user','content':'three four'}]";

        assertThat(bench.refusedCreate("{'model':'m'," + input + "}").code()).contains("context_length_exceeded");
        bench.create("{'model':'m','truncation':'auto'," + input + "}");
        assertThat(bench.get("resp_0001").path("output").toString()).contains("\"text\":\"1\"");
    }
}
