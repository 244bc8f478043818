package dev.runs4j.testkit.junit;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static dev.runs4j.inmemory.InMemoryBackend.DEFAULT_ASSISTANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.run.Run;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.BackendClosedException;
import dev.runs4j.ports.time.VirtualClock;
import dev.runs4j.testkit.assertions.RunsAssertions;
import dev.runs4j.testkit.history.RunRecorder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes that only {@link RunsExtensionTest} runs. */
final class Samples {

    /** Every backend that a sample was given. */
    static final Set<Object> SEEN = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private Samples() {}

    static Run create(RunsBackend backend) {
        String thread = backend.threads().create(userMessage("Coat?")).id();
        return backend.runs()
                .create(CreateRun.on(thread).by(DEFAULT_ASSISTANT).build())
                .value();
    }

    @ExtendWith(RunsExtension.class)
    static class Parts {

        @Test
        void test(RunsBackend recorded, InMemoryBackend real, RunRecorder recorder, VirtualClock clock) {
            assertThat(recorded).isSameAs(recorder.backend());
            assertThat(recorded.clock()).isSameAs(clock).isSameAs(real.clock());
            assertThat(clock.now()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
            Run run = create(recorded);
            assertThat(recorder.onlyHistory().ref()).isEqualTo(run.ref());
            assertThat(real.runs().get(run.ref()).value()).isEqualTo(run);
        }
    }

    @ExtendWith(RunsExtension.class)
    static class Fresh {

        @RepeatedTest(2)
        void repeated(InMemoryBackend backend) {
            assertThat(backend.threadCount()).isZero();
            create(backend);
            SEEN.add(backend);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void parameterized(int number, InMemoryBackend backend) {
            repeated(backend);
        }

        @Test
        void single(InMemoryBackend backend) {
            repeated(backend);
        }
    }

    @ExtendWith(RunsExtension.class)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Closed {

        private static final AtomicReference<RunsBackend> LAST = new AtomicReference<>();

        @Test
        @Order(1)
        void one(RunsBackend backend) {
            LAST.set(backend);
            create(backend);
        }

        @Test
        @Order(2)
        void two() {
            assertThatExceptionOfType(BackendClosedException.class).isThrownBy(() -> create(LAST.get()));
        }
    }

    @ExtendWith(RunsExtension.class)
    static class Constructed {

        private final RunsBackend mine;

        Constructed(RunsBackend backend) {
            mine = backend;
        }

        @BeforeEach
        void before(RunRecorder recorder) {
            assertThat(recorder.backend()).isSameAs(mine);
        }

        @Test
        void one(RunsBackend backend) {
            assertThat(backend).isSameAs(mine);
            SEEN.add(backend);
        }

        @Test
        void two(RunsBackend backend) {
            one(backend);
        }
    }

    @ExtendWith(RunsExtension.class)
    static class Outer {

        private final RunsBackend mine;

        Outer(RunsBackend backend) {
            mine = backend;
        }

        @Test
        void plain() {
            SEEN.add(mine);
        }

        @Nested
        class Inner {

            private final RunsBackend inner;

            Inner(RunsBackend backend) {
                inner = backend;
            }

            @Test
            void one(RunsBackend backend) {
                assertThat(backend).isSameAs(mine).isSameAs(inner);
                SEEN.add(backend);
            }

            @Test
            void two(RunsBackend backend) {
                one(backend);
            }
        }
    }

    /** The first of the two tests gets no further than its constructor. */
    @ExtendWith(RunsExtension.class)
    static class FailingConstructor {

        private final RunsBackend mine;

        FailingConstructor(RunsBackend backend, RunRecorder recorder) {
            mine = backend;
            assertThat(recorder.histories()).isEmpty();
            create(backend);
            if (SEEN.isEmpty()) {
                SEEN.add(backend);
                fail("not this one");
            }
        }

        @Test
        void one() {
            assertThat(SEEN).doesNotContain(mine);
        }

        @Test
        void two() {
            one();
        }
    }

    @ExtendWith(RunsExtension.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class SharedOuter {

        @Nested
        class Inner {

            Inner(RunsBackend backend, RunRecorder recorder) {
                assertThat(recorder.histories()).isEmpty();
                create(backend);
                if (SEEN.isEmpty()) {
                    SEEN.add(backend);
                    fail("not this one");
                }
            }

            @Test
            void one() {}

            @Test
            void two() {}
        }
    }

    @ExtendWith(RunsExtension.class)
    static class Parallel {

        private final RunsBackend mine;

        Parallel(RunsBackend backend) {
            mine = backend;
        }

        @RepeatedTest(20)
        void one(RunsBackend backend, RunRecorder recorder) {
            assertThat(backend).isSameAs(mine);
            Run run = create(backend);
            assertThat(recorder.onlyHistory().ref()).isEqualTo(run.ref());
            SEEN.add(backend);
        }

        @RepeatedTest(20)
        void two(RunsBackend backend, RunRecorder recorder) {
            one(backend, recorder);
        }
    }

    static class Furnished {

        @RegisterExtension
        static final RunsExtension RUNS = RunsExtension.builder()
                .startingAt(Instant.parse("2027-02-03T04:05:06Z"))
                .backend(backend -> backend.script("one", Script.answers("A coat.")))
                .backend(backend -> backend.idPrefix("x"))
                .build();

        Furnished(VirtualClock clock) {
            assertThat(clock.now()).isEqualTo(Instant.parse("2027-02-03T04:05:06Z"));
        }

        @Test
        void test(RunsBackend backend, InMemoryBackend real) {
            assertThat(create(backend).id()).isEqualTo("run_x0001");
            assertThat(real.scripts().played("one")).isEqualTo(1);
        }
    }

    static class Manual {

        @RegisterExtension
        final RunsExtension runs = RunsExtension.builder()
                .manualClock()
                .backend(backend -> backend.clock(dev.runs4j.ports.time.RunsClock.system()))
                .build();

        @Test
        void test(RunsBackend backend, VirtualClock clock) {
            Run run = create(backend);
            assertThat(backend.runs().get(run.ref()).value()).isEqualTo(run);
            clock.advance(Duration.ofMinutes(1));
            assertThat(backend.runs().get(run.ref()).value()).isNotEqualTo(run);
        }
    }

    @ExtendWith(RunsExtension.class)
    static class Automatic {

        @Test
        void test(VirtualClock clock) throws InterruptedException {
            clock.sleepUntil(clock.now().plusSeconds(3600));
            assertThat(clock.now()).isEqualTo(Instant.parse("2026-01-01T01:00:00Z"));
        }
    }

    @ExtendWith(RunsExtension.class)
    static class BeforeAllTests {

        @BeforeAll
        static void before(RunsBackend backend) {
            create(backend);
        }

        @Test
        void test() {}
    }

    @ExtendWith(RunsExtension.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClass {

        PerClass(RunRecorder recorder) {
            assertThat(recorder).isNotNull();
        }

        @Test
        void test() {}
    }

    @ExtendWith(RunsExtension.class)
    static class Stranger {

        @Test
        void test(Instant now) {
            assertThat(now).isNotNull();
        }
    }

    static class Failing {

        @RegisterExtension
        static final RunsExtension RUNS =
                RunsExtension.builder().backend(backend -> backend.instant()).build();

        @Test
        void test(RunsBackend backend) {
            backend.runs().get(create(backend).ref());
            create(backend);
            fail("as it should");
        }
    }

    static class FailingAssertion {

        @RegisterExtension
        static final RunsExtension RUNS =
                RunsExtension.builder().backend(backend -> backend.instant()).build();

        @Test
        void test(RunsBackend backend, RunRecorder recorder) {
            backend.runs().get(create(backend).ref());
            RunsAssertions.assertThat(recorder.onlyHistory()).hasNotEnded();
        }
    }

    @ExtendWith(RunsExtension.class)
    static class FailingBefore {

        @BeforeEach
        void before(RunsBackend backend) {
            create(backend);
            fail("as it should");
        }

        @Test
        void test() {}
    }

    @ExtendWith(RunsExtension.class)
    static class FailingAfter {

        @Test
        void test(RunsBackend backend) {
            create(backend);
        }

        @AfterEach
        void after() {
            fail("as it should");
        }
    }

    @ExtendWith(RunsExtension.class)
    static class FailingAlone {

        @Test
        void test() {
            fail("as it should");
        }
    }

    @ExtendWith(RunsExtension.class)
    static class Quiet {

        @Test
        void passes(RunsBackend backend) {
            create(backend);
        }

        @Test
        void isAbandoned(RunsBackend backend) {
            create(backend);
            assumeTrue(false);
        }
    }
}
