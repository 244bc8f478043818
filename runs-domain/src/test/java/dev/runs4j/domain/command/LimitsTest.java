package dev.runs4j.domain.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.runs4j.domain.Equality;
import dev.runs4j.domain.MetadataLimits;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {

    private static final Map<String, BiFunction<Limits.Builder, Integer, Limits.Builder>> SETTERS = Map.ofEntries(
            Map.entry("tokenMetadataSlots", Limits.Builder::tokenMetadataSlots),
            Map.entry("assistantName", Limits.Builder::assistantName),
            Map.entry("assistantDescription", Limits.Builder::assistantDescription),
            Map.entry("instructions", Limits.Builder::instructions),
            Map.entry("messageText", Limits.Builder::messageText),
            Map.entry("toolsPerAssistant", Limits.Builder::toolsPerAssistant),
            Map.entry("toolsPerRun", Limits.Builder::toolsPerRun),
            Map.entry("functionName", Limits.Builder::functionName),
            Map.entry("minTokenBudget", Limits.Builder::minTokenBudget),
            Map.entry("codeInterpreterFiles", Limits.Builder::codeInterpreterFiles),
            Map.entry("vectorStores", Limits.Builder::vectorStores),
            Map.entry("pageSize", Limits.Builder::pageSize),
            Map.entry("toolOutput", Limits.Builder::toolOutput),
            Map.entry("token", Limits.Builder::token));

    static Iterable<String> names() {
        return SETTERS.keySet();
    }

    /** Every limit another number. */
    private static Limits.Builder full() {
        return Limits.builder()
                .metadata(new MetadataLimits(1, 2, 3))
                .tokenMetadataSlots(4)
                .assistantName(5)
                .assistantDescription(6)
                .instructions(7)
                .messageText(8)
                .toolsPerAssistant(9)
                .toolsPerRun(10)
                .functionName(11)
                .minTokenBudget(12)
                .codeInterpreterFiles(13)
                .vectorStores(14)
                .pageSize(15)
                .toolOutput(16)
                .token(17);
    }

    @Test
    void theOfficialLimits() {
        assertThat(Limits.OFFICIAL)
                .hasToString("Limits{metadata=MetadataLimits[pairs=16, keyLength=64, valueLength=512], "
                        + "tokenMetadataSlots=0, assistantName=256, assistantDescription=512, instructions=256000, "
                        + "messageText=256000, toolsPerAssistant=128, toolsPerRun=20, functionName=64, "
                        + "minTokenBudget=1, codeInterpreterFiles=20, vectorStores=1, pageSize=100, "
                        + "toolOutput=2147483647, token=512}");
    }

    @Test
    void everyLimitIsKept() {
        Limits limits = full().build();

        assertThat(limits.metadata()).isEqualTo(new MetadataLimits(1, 2, 3));
        assertThat(limits.tokenMetadataSlots()).isEqualTo(4);
        assertThat(limits.assistantName()).isEqualTo(5);
        assertThat(limits.assistantDescription()).isEqualTo(6);
        assertThat(limits.instructions()).isEqualTo(7);
        assertThat(limits.messageText()).isEqualTo(8);
        assertThat(limits.toolsPerAssistant()).isEqualTo(9);
        assertThat(limits.toolsPerRun()).isEqualTo(10);
        assertThat(limits.functionName()).isEqualTo(11);
        assertThat(limits.minTokenBudget()).isEqualTo(12);
        assertThat(limits.codeInterpreterFiles()).isEqualTo(13);
        assertThat(limits.vectorStores()).isEqualTo(14);
        assertThat(limits.pageSize()).isEqualTo(15);
        assertThat(limits.toolOutput()).isEqualTo(16);
        assertThat(limits.token()).isEqualTo(17);
    }

    @Test
    void aCopyByBuilderIsEqual() {
        assertThat(full().build().toBuilder().build()).isEqualTo(full().build());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNumberCountsInEquality(String name) {
        Equality.assertValue(
                () -> full().build(), SETTERS.get(name).apply(full(), 99).build());
    }

    @Test
    void theLimitsOfMetadataCountInEquality() {
        Equality.assertValue(
                () -> full().build(), full().metadata(MetadataLimits.OFFICIAL).build());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNegativeNumberIsRefusedByName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SETTERS.get(name).apply(full(), -1))
                .withMessage(name + ": zero or more, but was -1");
    }

    @ParameterizedTest
    @MethodSource("names")
    void zeroIsALimitToo(String name) {
        assertThat(SETTERS.get(name).apply(full(), 0).build().toString()).contains(name + "=0");
    }

    @Test
    void nullIsRefused() {
        Limits.Builder builder = Limits.builder();

        assertThatNullPointerException()
                .isThrownBy(() -> builder.metadata(null))
                .withMessage("metadata");
    }
}
