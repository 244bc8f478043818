package dev.runs4j.trials.halt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.driver.RunDriver;
import dev.runs4j.driver.RunEnding;
import dev.runs4j.driver.tool.ToolTraits;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.trials.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A process that drives a run on a journal in a file is halted, and another one takes up what it has left. What came of it is judged from outside:
 * by what the server has accepted and by what the tools have written.
 */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
class HaltedProcessTest {

    private static final Map<Service, TrialServer> SERVERS = new EnumMap<>(Service.class);

    @TempDir
    static Path common;

    /** A process that was started again, and takes up whatever it finds. */
    private static @Nullable Forked second;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        second = Forked.start(common);
        for (Service service : Service.values()) {
            SERVERS.put(service, new TrialServer(service));
        }
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(second).close();
        SERVERS.values().forEach(TrialServer::close);
    }

    private static TrialServer server(Service service) {
        return Objects.requireNonNull(SERVERS.get(service));
    }

    static List<Trial> trials() {
        return Trial.all();
    }

    @Test
    void every_point_is_tried() {
        Set<HaltPoint> tried = trials().stream().map(Trial::point).collect(Collectors.toSet());

        assertThat(tried).isEqualTo(EnumSet.allOf(HaltPoint.class));
    }

    /** One of them in all surroundings; the others once. */
    @Test
    void a_process_that_is_halted_behind_a_payment_leaves_a_run_for_a_person_to_look_at() throws Exception {
        check(new Trial(HaltPoint.IN_TOOL, 1, Payment.BY_DEFAULT, false, Service.OPENAI, Trial.End.CANCELLED, 1));
    }

    @Tag("variant")
    @ParameterizedTest
    @MethodSource("trials")
    void what_a_halted_process_has_left_is_taken_up_by_another_one(Trial trial) throws Exception {
        check(trial);
    }

    private void check(Trial trial) throws Exception {
        TrialServer server = server(trial.service());
        String thread = server.newThread();
        Job job = Job.drive(server, folder, thread)
                .with(trial.payment())
                .with(trial.streaming())
                .haltedAt(trial.point(), trial.time());
        boolean halts = trial.point() != HaltPoint.NOWHERE;
        run(job, halts ? Halter.EXIT : 0);

        String outcome = Objects.requireNonNull(second).ask(job.resumed());

        assertThat(new Till(folder, Hold.NONE).paid()).doesNotHaveDuplicates().hasSize(trial.paid());
        boolean completes = trial.end() == Trial.End.COMPLETED;
        assertThat(outcome).startsWith(completes ? "ENDED completed Done: pay 2" : "STOPPED UnknownOutcomeException");
        assertOneRun(server, thread, completes ? RunStatus.COMPLETED : RunStatus.CANCELLED);
        assertThat(server.cancels(thread)).isEqualTo(completes ? 0 : 1);
        int answered = completes ? 2 : trial.time() - 1;
        assertThat(server.answers(thread)).isEqualTo(server.rounds().subList(0, answered));
        assertThreadIsFree(server, thread);
    }

    private static String run(Job job, int exit) throws IOException, InterruptedException {
        try (Forked process = Forked.start(job)) {
            assertThat(process.end()).as("exit of %s", process).isEqualTo(exit);
            return process.outcome();
        }
    }

    private static void assertOneRun(TrialServer server, String thread, RunStatus status) {
        assertThat(server.runs(thread))
                .singleElement()
                .satisfies(run -> assertThat(server.status(run)).isEqualTo(status));
    }

    /** A fresh run on the same thread comes to its end. */
    private void assertThreadIsFree(TrialServer server, String thread) throws IOException {
        Till till = new Till(Files.createDirectory(folder.resolve("fresh")), Hold.NONE);
        try (RunsBackend backend = server.connect()) {
            RunEnding ending = RunDriver.on(backend)
                    .tools(till.pay(ToolTraits.WITH_EFFECTS), till.lookUp())
                    .deadline(Duration.ofMinutes(1))
                    .drive(CreateRun.on(thread)
                            .by(InMemoryBackend.DEFAULT_ASSISTANT)
                            .build());

            assertThat(ending.status()).isEqualTo(RunStatus.COMPLETED);
        }
        assertThat(server.runs(thread)).hasSize(2);
    }

    @Test
    void a_process_that_slept_in_a_tool_while_another_one_took_over_does_nothing_more_to_the_run() throws Exception {
        TrialServer server = server(Service.OPENAI);
        String thread = server.newThread();
        Job job = Job.drive(server, folder, thread);
        String slept = Hold.sign(Till.LOOK_UP, 1);
        String pays = Hold.sign(Till.PAY, 2);
        try (Forked first = begun(job.heldAt(slept), slept);
                Forked other = begun(job.resumed().heldAt(pays), pays)) {
            assertThat(outcome(first)).startsWith("STOPPED NotOwnerException");

            assertOneRun(server, thread, RunStatus.REQUIRES_ACTION);
            assertThat(server.cancels(thread)).isZero();
            assertThat(server.answers(thread)).isEqualTo(server.rounds().subList(0, 1));
            assertThat(outcome(other)).startsWith("ENDED completed");
        }
        Till till = new Till(folder, Hold.NONE);
        assertThat(till.paid()).hasSize(2).doesNotHaveDuplicates();
        assertThat(till.lookedUp()).hasSize(2).containsOnly(till.lookedUp().get(0));
        assertThat(server.answers(thread)).isEqualTo(server.rounds());
        assertThreadIsFree(server, thread);
    }

    @Tag("variant")
    @Test
    void a_process_that_slept_in_a_payment_writes_down_that_it_paid_and_stops() throws Exception {
        TrialServer server = server(Service.OPENAI);
        String thread = server.newThread();
        Job job = Job.drive(server, folder, thread);
        String slept = Hold.sign(Till.PAY, 1);
        try (Forked first = begun(job.heldAt(slept), slept)) {
            assertThat(Objects.requireNonNull(second).ask(job.resumed())).startsWith("STOPPED UnknownOutcomeException");

            assertThat(outcome(first)).startsWith("STOPPED NotOwnerException");
        }
        assertThat(new Till(folder, Hold.NONE).paid()).hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("journal")))
                .filteredOn(line -> line.startsWith("record\t"))
                .singleElement()
                .asString()
                .contains("pay 1");
        assertThat(server.cancels(thread)).isEqualTo(1);
        assertThat(server.answers(thread)).isEmpty();
        assertOneRun(server, thread, RunStatus.CANCELLED);
        assertThreadIsFree(server, thread);
    }

    private static Forked begun(Job job, String sign) throws IOException {
        Forked process = Forked.start(job);
        boolean held = false;
        try {
            process.await(sign);
            held = true;
            return process;
        } finally {
            if (!held) {
                process.close();
            }
        }
    }

    private static String outcome(Forked held) throws IOException, InterruptedException {
        held.letGo();
        assertThat(held.end()).as("exit of %s", held).isZero();
        return held.outcome();
    }
}
