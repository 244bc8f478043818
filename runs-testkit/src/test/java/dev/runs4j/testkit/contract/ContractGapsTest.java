package dev.runs4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Threads;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The contract is run against stages and backends that lack something. */
class ContractGapsTest {

    static class PoorContract extends RunsBackendContract {

        @Override
        protected Stage openStage() {
            return new PoorStage(Set.of());
        }
    }

    @Test
    void whatIsNotStatedAndWhatTheStageCannotDoIsNotTriedAndSaidSo() {
        Tried tried = Tried.run(PoorContract.class);

        assertThat(tried.failures()).isEmpty();
        assertThat(tried.succeeded()).isGreaterThan(150);
        assertThat(tried.notTried().keySet())
                .contains(
                        "the backend does not state streaming; G02 shows that it refuses it",
                        "the backend does not state messages.delete; G02 shows that it refuses it",
                        "the stage has no means Stage.cutOff()")
                .allSatisfy(reason -> assertThat(reason).startsWith("the "));
    }

    static class CountedContract extends RunsBackendContract {

        static final AtomicInteger OPENED = new AtomicInteger();
        static final AtomicInteger CLOSED = new AtomicInteger();

        @Override
        protected Stage openStage() {
            OPENED.incrementAndGet();
            return new PoorStage(Set.of()) {
                @Override
                public void close() {
                    super.close();
                    CLOSED.incrementAndGet();
                }
            };
        }
    }

    @Test
    void everyStageIsClosedAlsoWhereAFamilyIsNotTried() {
        assertThat(Tried.run(CountedContract.class).notTried()).isNotEmpty();

        assertThat(CountedContract.OPENED).hasValueGreaterThan(150);
        assertThat(CountedContract.CLOSED).hasValue(CountedContract.OPENED.get());
    }

    static class SilentContract extends RunsBackendContract {

        @Override
        protected Stage openStage() {
            return new PoorStage(Set.of()) {
                @Override
                public void play(Plot plot) {
                    super.play(plot == Plot.ASKS_TWICE ? Plot.NEVER_ENDS : plot);
                }
            };
        }

        @Override
        protected Map<Plot, String> unplayed() {
            return Map.of(Plot.ASKS_TWICE, "the server has no second round");
        }
    }

    @Test
    void aPlotThatTheStageCannotPlayIsNotTried() {
        Tried tried = Tried.run(SilentContract.class);

        assertThat(tried.failures()).isEmpty();
        assertThat(tried.notTried()).containsKey("the stage cannot play ASKS_TWICE: the server has no second round");
    }

    static class ModestContract extends PoorContract {

        @Override
        protected Map<Plot, String> unplayed() {
            return Map.of(Plot.FAILS, "never tried");
        }

        @Override
        protected Map<String, String> unkept() {
            return Map.of("R402", "not built yet");
        }
    }

    @Test
    void aGapThatHasClosedFailsTheContract() {
        assertThat(Tried.run(ModestContract.class).failures())
                .containsExactly("listed as a gap, but it is none any more; take it off the list:"
                        + " [rule R402 (not built yet), plot FAILS (never tried)]");
    }

    static class ForgetfulContract extends RunsBackendContract {

        @Override
        protected Stage openStage() {
            return new PoorStage(Set.of()) {
                @Override
                public RunsBackend backend() {
                    return forgettingMessages(super.backend());
                }
            };
        }
    }

    static class HonestContract extends ForgetfulContract {

        @Override
        protected Map<String, String> unkept() {
            return Map.of("T01", "the server takes no messages with a thread");
        }
    }

    @Test
    void aRuleThatIsListedMayBeBroken() {
        Tried tried = Tried.run(HonestContract.class);

        assertThat(tried.notTried()).containsKey("known gap T01: the server takes no messages with a thread");
        assertThat(tried.failures()).isNotEmpty().noneMatch(message -> message.startsWith("T01"));
    }

    @Test
    void aFailureNamesItsRules() {
        assertThat(Tried.run(ForgetfulContract.class).failures())
                .anySatisfy(message -> assertThat(message).matches("(?s)T01 [^\\n]+\\R.*expect.*"));
    }

    private static RunsBackend forgettingMessages(RunsBackend real) {
        Threads threads = (Threads) Proxy.newProxyInstance(
                Threads.class.getClassLoader(), new Class<?>[] {Threads.class}, (proxy, method, args) -> {
                    if (method.getName().equals("create")) {
                        return real.threads().create();
                    }
                    try {
                        return method.invoke(real.threads(), args);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return (RunsBackend) Proxy.newProxyInstance(
                RunsBackend.class.getClassLoader(), new Class<?>[] {RunsBackend.class}, (proxy, method, args) -> {
                    if (method.getName().equals("threads")) {
                        return threads;
                    }
                    try {
                        return method.invoke(real, args);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
