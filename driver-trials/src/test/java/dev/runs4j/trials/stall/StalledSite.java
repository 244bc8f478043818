package dev.runs4j.trials.stall;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static dev.runs4j.inmemory.Script.call;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.driver.RunDriver;
import dev.runs4j.driver.RunEnding;
import dev.runs4j.driver.Tool;
import dev.runs4j.driver.ToolInvocation;
import dev.runs4j.driver.WhenGivingUp;
import dev.runs4j.emulator.RunsEmulator;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.trials.Service;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sound servers, whose runs ask for one tool and answer within half a second, and drives on them with something between that stalls. */
final class StalledSite implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration PACE = Duration.ofMillis(30);

    private final InMemoryBackend behind = InMemoryBackend.builder()
            .pace(PACE, PACE, PACE)
            .script("forecast", Script.asks(call("forecast", "{}")).answers("A coat."))
            .build();
    private final Map<Service, RunsEmulator> servers = new EnumMap<>(Service.class);

    StalledSite() {
        for (Service service : Service.values()) {
            servers.put(
                    service,
                    RunsEmulator.serving(behind).dialect(service.dialect()).start());
        }
    }

    private URI address(Service service) {
        return Objects.requireNonNull(servers.get(service)).baseUrl();
    }

    /** Drives a run, with so much time, while its server stalls. */
    Measured drive(Stall stall, Duration deadline) throws IOException {
        try (StallingProxy proxy = new StallingProxy(address(stall.service()), stall.operations(), stall.manner());
                RunsBackend backend = stall.service().connect(proxy.address())) {
            Drive drive = drive(backend, stall.streaming(), stall.cancels(), deadline);
            return new Measured(
                    stall.toString(),
                    drive.took(),
                    deadline.plus(stall.grace()),
                    drive.end(),
                    drive.thrown(),
                    proxy.stalled(),
                    proxy.failures());
        }
    }

    /** Drives a run, with so much time, on a server that takes no connections. */
    Measured driveOn(URI silent, boolean streaming, Duration deadline) {
        try (RunsBackend backend = Service.OPENAI.connect(silent)) {
            Drive drive = drive(backend, streaming, false, deadline);
            return new Measured(
                    "no connection, " + (streaming ? "streaming" : "polling"),
                    drive.took(),
                    deadline,
                    drive.end(),
                    drive.thrown(),
                    1,
                    List.of());
        }
    }

    /** Drives a run that nothing holds up. */
    Drive driveSoundly(Service service, boolean streaming) {
        try (RunsBackend backend = service.connect(address(service))) {
            return drive(backend, streaming, false, LONG);
        }
    }

    /**
     * A drive that is over.
     *
     * @param took how long it took
     * @param end what came of it
     * @param thrown the kind of exception, where it threw one
     */
    record Drive(Duration took, Stall.End end, String thrown) {}

    private Drive drive(RunsBackend backend, boolean streaming, boolean cancels, Duration deadline) {
        CreateRun command = CreateRun.on(
                        behind.threads().create(userMessage("Coat or no coat?")).id())
                .by(InMemoryBackend.DEFAULT_ASSISTANT)
                .build();
        RunDriver polling = RunDriver.on(backend)
                .tools(new Forecast())
                .whenGivingUp(cancels ? WhenGivingUp.CANCEL : WhenGivingUp.LEAVE)
                .closingGrace(Stall.CLOSING_GRACE)
                .deadline(deadline);
        RunDriver driver = streaming ? polling.streaming() : polling;
        long start = System.nanoTime();
        try {
            RunEnding ending = driver.drive(command);
            return ended(ending, Duration.ofNanos(System.nanoTime() - start));
        } catch (RunsException failure) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new Drive(took, Stall.End.GIVEN_UP, failure.getClass().getSimpleName());
        }
    }

    private static Drive ended(RunEnding ending, Duration took) {
        try {
            return new Drive(took, ending.answerText().equals("A coat.") ? Stall.End.ANSWERED : Stall.End.UNREAD, "");
        } catch (RunsException unread) {
            return new Drive(took, Stall.End.UNREAD, unread.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        servers.values().forEach(RunsEmulator::close);
        behind.close();
    }

    private static final class Forecast implements Tool {

        @Override
        public FunctionTool definition() {
            return ToolDefinition.function("forecast", "Tells the weather", JsonText.EMPTY_OBJECT);
        }

        @Override
        public String call(ToolInvocation invocation) {
            return "Rain.";
        }
    }
}
