package dev.runs4j.testkit.junit;

import dev.runs4j.inmemory.InMemoryBuilder;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.opentest4j.TestAbortedException;

/**
 * Gives every test an in-memory backend of its own, on a clock of its own, with a recorder in front of it.
 *
 * <pre>{@code
 * @ExtendWith(RunsExtension.class)
 * class CoatAdviceTest {
 *
 *     @Test
 *     void looks_at_the_weather(RunsBackend backend, RunRecorder recorder) {
 *         new CoatAdvice(backend).forCity("Oslo");
 *
 *         assertThat(recorder.onlyHistory()).askedFor("weather");
 *     }
 * }
 * }</pre>
 *
 * <p>Parameters of these types are filled, in constructors, in test methods and in methods that run before or after each of them:
 *
 * <ul>
 *   <li>{@link dev.runs4j.ports.RunsBackend}: for the code under test; what it does is recorded;
 *   <li>{@link dev.runs4j.inmemory.InMemoryBackend}: the same backend without the recorder, to write scripts and faults, and to look at the
 *       ledger; what is done with it is not recorded;
 *   <li>{@link dev.runs4j.testkit.history.RunRecorder}: what the code under test saw and did;
 *   <li>{@link dev.runs4j.ports.time.VirtualClock}: the time, which moves by itself whenever a test would have to wait, unless
 *       {@link Builder#manualClock()} was chosen.
 * </ul>
 *
 * <p>All four belong together and are new for every test, each invocation of a parameterized or repeated test included; the methods and
 * constructors of one test share them, those of enclosing classes too. After the test the backend is closed. When a test fails, the
 * timelines of all its runs are published as a report entry with the key {@value #REPORT_KEY} and added to the failure as a suppressed
 * exception, so that they stand in its stack trace.
 *
 * <p>Works with nested classes and with tests that run in parallel. Constructors of test classes with
 * {@link org.junit.jupiter.api.TestInstance.Lifecycle#PER_CLASS} and methods that run before or after all tests get nothing, since they
 * belong to no single test. Compiled against JUnit 5.10; JUnit, {@code adapter-inmemory} and this module have to be on the test's path.
 */
public final class RunsExtension
        implements TestInstancePreConstructCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    /** The key of the report entry with the timelines. */
    public static final String REPORT_KEY = "runs4j.timelines";

    private final Setup setup;

    // Between the constructor of a test and the test itself JUnit stays on one thread, and offers no other place that
    // is the test's own. Two extensions of one test must not mix their worlds up, so it is not static.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<World> constructed = new ThreadLocal<>();

    /** Extends tests with the defaults: a clock that moves by itself, and a backend without scripts. */
    public RunsExtension() {
        this(Setup.DEFAULT);
    }

    RunsExtension(Setup setup) {
        this.setup = Objects.requireNonNull(setup, "setup");
    }

    /** {@return a builder, for a field with {@link org.junit.jupiter.api.extension.RegisterExtension}} */
    public static Builder builder() {
        return new Builder();
    }

    /** Forgets what a constructor that failed was given, so that the next test begins anew. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        if (factory.getOuterInstance().isEmpty() || isShared(context.getParent().orElse(context))) {
            constructed.remove();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        World given = constructed.get();
        constructed.remove();
        if (known(context) == null) {
            store(context).put(World.class, given == null ? setup.world() : given);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        World world = store(context).remove(World.class, World.class);
        if (world != null) {
            context.getExecutionException()
                    .filter(failure -> !(failure instanceof TestAbortedException))
                    .ifPresent(failure -> tell(world, failure, context));
            world.close();
        }
    }

    private static void tell(World world, Throwable failure, ExtensionContext context) {
        String timelines = world.timelines();
        if (!timelines.isEmpty()) {
            if (!String.valueOf(failure.getMessage())
                    .contains(timelines)) { // An assertion about a run shows it itself.
                failure.addSuppressed(new RunTimelines(timelines));
            }
            context.publishReportEntry(REPORT_KEY, timelines);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return World.has(parameter.getParameter().getType());
    }

    /**
     * Hands out a part of the test's world.
     *
     * @throws ParameterResolutionException where code belongs to no single test
     */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        World world = context.getTestMethod().isPresent() ? ofTest(context) : ofConstructor(parameter, context);
        return world.part(parameter.getParameter().getType());
    }

    private World ofTest(ExtensionContext context) {
        World world = known(context);
        if (world == null) {
            world = setup.world();
            store(context).put(World.class, world);
        }
        return world;
    }

    private World ofConstructor(ParameterContext parameter, ExtensionContext context) {
        if (!(parameter.getDeclaringExecutable() instanceof Constructor<?>) || isShared(context)) {
            throw new ParameterResolutionException("Every test has a "
                    + parameter.getParameter().getType().getSimpleName()
                    + " of its own, but this code runs once for several tests: "
                    + parameter.getDeclaringExecutable()
                    + ". Take the parameter in the test, or in a method with @BeforeEach.");
        }
        World world = constructed.get();
        if (world == null) {
            world = setup.world();
            constructed.set(world);
        }
        return world;
    }

    private static boolean isShared(ExtensionContext context) {
        return context.getTestInstanceLifecycle()
                .filter(TestInstance.Lifecycle.PER_CLASS::equals)
                .isPresent();
    }

    private @Nullable World known(ExtensionContext context) {
        return store(context).get(World.class, World.class);
    }

    private ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(RunsExtension.class, this));
    }

    /** Sets up a {@link RunsExtension}. Every method returns the builder. Not thread-safe. */
    public static final class Builder {

        private Setup setup = Setup.DEFAULT;

        private Builder() {}

        /** Lets the clock move only when the test advances it. */
        public Builder manualClock() {
            setup = setup.withManualClock();
            return this;
        }

        /** Sets the time at which every test begins; 2026-01-01T00:00:00Z by default. */
        public Builder startingAt(Instant start) {
            setup = setup.startingAt(Objects.requireNonNull(start, "start"));
            return this;
        }

        /**
         * Furnishes the backend of every test: scripts, assistants, limits, paces.
         *
         * @param furniture called once for every test, perhaps on several threads at once; the clock is set after it
         */
        public Builder backend(Consumer<InMemoryBuilder> furniture) {
            setup = setup.with(Objects.requireNonNull(furniture, "furniture"));
            return this;
        }

        /** {@return the extension} */
        public RunsExtension build() {
            return new RunsExtension(setup);
        }
    }
}
