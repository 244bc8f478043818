package dev.runs4j.domain.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Samples;
import org.junit.jupiter.api.Test;

class FunctionCallTest {

    private static final String ARGUMENTS = "{\"city\":\"Oslo\"}";

    @Test
    void aPendingCallHasNoOutput() {
        FunctionCall call = FunctionCall.of("call_1", "weather", ARGUMENTS);

        assertThat(call.id()).isEqualTo("call_1");
        assertThat(call.type()).isEqualTo("function");
        assertThat(call.name()).isEqualTo("weather");
        assertThat(call.arguments()).isEqualTo(ARGUMENTS);
        assertThat(call.function().output()).isEmpty();
        assertThat(call.function().extras()).isEqualTo(Extras.NONE);
        assertThat(call.extras()).isEqualTo(Extras.NONE);
    }

    @Test
    void argumentsNeedNotBeJson() {
        assertThat(FunctionCall.of("call_1", "weather", "").arguments()).isEmpty();
        assertThat(FunctionCall.of("call_1", "weather", "{\"city").arguments()).isEqualTo("{\"city");
    }

    @Test
    void recordingAnOutputKeepsEverythingElse() {
        CalledFunction function = new CalledFunction("weather", ARGUMENTS, null, Samples.EXTRAS);
        FunctionCall pending = new FunctionCall("call_1", function, Samples.EXTRAS);

        FunctionCall answered = pending.withOutput("rain");

        assertThat(answered)
                .isEqualTo(new FunctionCall(
                        "call_1", new CalledFunction("weather", ARGUMENTS, "rain", Samples.EXTRAS), Samples.EXTRAS));
        assertThat(answered.function().output()).contains("rain");
        assertThat(pending.function().output()).isEmpty();
    }

    @Test
    void everyPartOfAFunctionCountsInEquality() {
        Equality.assertValue(
                () -> new CalledFunction("weather", ARGUMENTS, "rain", Extras.NONE),
                new CalledFunction("forecast", ARGUMENTS, "rain", Extras.NONE),
                new CalledFunction("weather", "{}", "rain", Extras.NONE),
                new CalledFunction("weather", ARGUMENTS, null, Extras.NONE),
                new CalledFunction("weather", ARGUMENTS, "rain", Samples.EXTRAS));
    }

    @Test
    void everyPartOfACallCountsInEquality() {
        Equality.assertValue(
                () -> FunctionCall.of("call_1", "weather", ARGUMENTS),
                FunctionCall.of("call_2", "weather", ARGUMENTS),
                FunctionCall.of("call_1", "forecast", ARGUMENTS),
                new FunctionCall("call_1", CalledFunction.of("weather", ARGUMENTS), Samples.EXTRAS));
    }

    @Test
    void nullIsRefused() {
        CalledFunction function = CalledFunction.of("weather", ARGUMENTS);

        assertThatNullPointerException()
                .isThrownBy(() -> CalledFunction.of(null, ARGUMENTS))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> CalledFunction.of("weather", null))
                .withMessage("arguments");
        assertThatNullPointerException()
                .isThrownBy(() -> new CalledFunction("weather", ARGUMENTS, null, null))
                .withMessage("extras");
        assertThatNullPointerException()
                .isThrownBy(() -> new FunctionCall(null, function, Extras.NONE))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> new FunctionCall("call_1", null, Extras.NONE))
                .withMessage("function");
        assertThatNullPointerException()
                .isThrownBy(() -> new FunctionCall("call_1", function, null))
                .withMessage("extras");
    }

    @Test
    void textShowsNeitherArgumentsNorOutput() {
        FunctionCall call = FunctionCall.of("call_1", "weather", "secret").withOutput("secret");

        assertThat(call).hasToString("FunctionCall[call_1 weather]");
        assertThat(call.function()).hasToString("CalledFunction[weather]");
    }
}
