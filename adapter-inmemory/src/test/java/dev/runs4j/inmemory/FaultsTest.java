package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.error.ErrorDetails;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.RateLimitedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Errors on demand: for which calls, how often, and for how long. */
class FaultsTest {

    private final RateLimitedException busy =
            new RateLimitedException("busy", Duration.ofSeconds(7), ErrorDetails.NONE);

    private final OneOfEach one = OneOfEach.open();
    private final Faults faults = one.stage.backend.faults();

    @ParameterizedTest
    @EnumSource(Operation.class)
    void anOperationFailsOnceBeforeItDoesAnything(Operation operation) {
        Fault fault = faults.fail(operation, () -> busy);
        long accepted = one.stage.backend.ledger().accepted();

        assertThatThrownBy(() -> one.call(operation)).isSameAs(busy);
        assertThat(one.stage.backend.ledger().accepted()).isEqualTo(accepted);
        assertThat(fault.hits()).isEqualTo(1);
        assertThatCode(() -> one.call(operation)).doesNotThrowAnyException();
        assertThat(fault.hits()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aFaultNeverFiresForAnotherOperation(Operation operation) {
        for (Operation other : Operation.values()) {
            OneOfEach untouched = OneOfEach.open();
            Fault fault =
                    untouched.stage.backend.faults().fail(operation, () -> busy).always();

            Throwable thrown = catchThrowable(() -> untouched.call(other));

            assertThat(thrown).as("%s", other).isSameAs(other == operation ? busy : null);
            assertThat(fault.hits()).as("%s", other).isEqualTo(other == operation ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aFaultForAnyOperationFiresForEach(Operation operation) {
        faults.failAny(() -> busy);

        assertThatThrownBy(() -> one.call(operation)).isSameAs(busy);
    }

    @Test
    void aFaultFiresForTheNthCallAsOftenAsItIsTold() {
        Fault fault = faults.fail(Operation.RUN_GET, () -> busy).skipping(2).times(3);

        assertThat(getsThatFail(7)).containsExactly(false, false, true, true, true, false, false);
        assertThat(fault.hits()).isEqualTo(3);
    }

    @Test
    void aFaultThatAlwaysFiresEndsWhenItIsSwitchedOff() {
        Fault fault = faults.fail(Operation.RUN_GET, () -> busy).always();
        assertThat(getsThatFail(3)).containsExactly(true, true, true);

        fault.times(0);

        assertThat(getsThatFail(2)).containsExactly(false, false);
    }

    @Test
    void clearingTakesAllFaultsAway() {
        faults.fail(Operation.RUN_GET, () -> busy).always();
        faults.delayAny(Duration.ofDays(1)).always();
        faults.loseAnswer(Operation.RUN_GET).always();

        faults.clear();

        assertThat(getsThatFail(2)).containsExactly(false, false);
    }

    @Test
    void ofTwoFaultsTheFirstFiresUntilItIsSpent() {
        RateLimitedException later = new RateLimitedException("later", null, ErrorDetails.NONE);
        faults.fail(Operation.RUN_GET, () -> busy);
        faults.fail(Operation.RUN_GET, () -> later);

        assertThatThrownBy(() -> one.stage.get(OneOfEach.DONE)).isSameAs(busy);
        assertThatThrownBy(() -> one.stage.get(OneOfEach.DONE)).isSameAs(later);
        assertThat(getsThatFail(1)).containsExactly(false);
    }

    @Test
    void aFaultFiresOnlyForCallsThatItMatches() {
        Fault fault = faults.fail(Operation.RUN_GET, () -> busy)
                .matching(call -> call.threadId().equals("thread_0002"))
                .always();

        assertThat(getsThatFail(1)).containsExactly(false);
        assertThatThrownBy(() -> one.stage.get(OneOfEach.WAITING)).isSameAs(busy);
        assertThat(fault.hits()).isEqualTo(1);
    }

    @Test
    void callsThatDoNotMatchAreNotAmongTheSkippedOnes() {
        faults.fail(Operation.RUN_GET, () -> busy)
                .matching(call -> call.id().equals("run_0002"))
                .skipping(1);

        assertThat(getsThatFail(2)).containsExactly(false, false);
        assertThat(fails(OneOfEach.WAITING)).isFalse();
        assertThat(fails(OneOfEach.WAITING)).isTrue();
    }

    @Test
    void theErrorIsMadeAnewEachTime() {
        List<Integer> made = new ArrayList<>();
        faults.fail(Operation.RUN_GET, () -> {
                    made.add(made.size());
                    return new RateLimitedException("busy " + made.size(), null, ErrorDetails.NONE);
                })
                .times(2);

        assertThatThrownBy(() -> one.stage.get(OneOfEach.DONE)).hasMessage("busy 1");
        assertThatThrownBy(() -> one.stage.get(OneOfEach.DONE)).hasMessage("busy 2");
    }

    @Test
    void aCallThatIsWrongInItselfIsRefusedAsSuchAndIsNoHit() {
        Fault fault = faults.fail(Operation.THREAD_GET, () -> busy);

        assertThatThrownBy(() -> one.stage.backend.threads().get(" ")).isInstanceOf(InvalidRequestException.class);
        assertThat(fault.hits()).isZero();
    }

    @Test
    void aFaultThatMakesNoErrorSaysSo() {
        Supplier<RateLimitedException> nothing = () -> null;
        faults.fail(Operation.RUN_GET, nothing);

        assertThatThrownBy(() -> one.stage.get(OneOfEach.DONE))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the fault's error");
    }

    @Test
    void countsBelowZeroAreRefused() {
        Fault fault = faults.fail(Operation.RUN_GET, () -> busy);

        assertThatThrownBy(() -> fault.times(-1)).hasMessage("count: zero or more, but was -1");
        assertThatThrownBy(() -> fault.skipping(-2)).hasMessage("count: zero or more, but was -2");
        assertThatThrownBy(() -> faults.breakStreams(-3)).hasMessage("events: zero or more, but was -3");
        assertThatThrownBy(() -> faults.delayAny(Duration.ofSeconds(-4)))
                .hasMessage("delay: zero to PT876600H, but was PT-4S");
        assertThat(fault).hasToString("Fault[FAIL RUN_GET]");
    }

    private List<Boolean> getsThatFail(int calls) {
        List<Boolean> failed = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            failed.add(fails(OneOfEach.DONE));
        }
        return failed;
    }

    private boolean fails(RunRef run) {
        return catchThrowable(() -> one.stage.get(run)) == busy;
    }
}
