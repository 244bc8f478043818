package dev.runs4j.trials.stall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runs4j.trials.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * However a server stalls, a drive comes back by its deadline and 250 ms, on the machine's clock. That the machine itself is late is measured
 * beside it, and allowed on top.
 */
@Timeout(120)
@Isolated
@Execution(ExecutionMode.SAME_THREAD)
class StalledServerTest {

    private static final System.Logger LOG = System.getLogger(StalledServerTest.class.getName());
    private static final Path REPORT = Path.of("target", "stalled-drives.md");
    private static final Duration ALLOWED = Duration.ofMillis(250);
    /** On a machine that does its work. */
    private static final Duration DEADLINE = Duration.ofMillis(1500);

    /** Where it is so busy that a drive does not come as far as to what stalls, the drive is made again, with three times the time. */
    private static final int MOST_TRIES = 4;

    private static final int AT_A_TIME = 12;
    private static final List<Measured> ALL = Collections.synchronizedList(new ArrayList<>());

    private StalledSite site;
    private Floor floor;

    @BeforeEach
    void start() {
        site = new StalledSite();
        floor = Floor.measured();
    }

    @AfterEach
    void stop() {
        floor.close();
        site.close();
    }

    /** Also the first drives of this JVM: what follows does not wait for classes to be loaded. */
    @BeforeAll
    static void soundDrivesComeToTheirEnds() {
        try (StalledSite sound = new StalledSite()) {
            for (Service service : Service.values()) {
                for (boolean streaming : new boolean[] {false, true}) {
                    sound.driveSoundly(service, streaming);
                    assertThat(sound.driveSoundly(service, streaming).end()).isEqualTo(Stall.End.ANSWERED);
                }
            }
        }
    }

    @Test
    void a_drive_comes_back_by_its_deadline_however_its_server_stalls() throws Exception {
        check(Stall.withoutGrace());
    }

    @Tag("variant")
    @Test
    void a_drive_comes_back_by_its_deadline_and_grace_when_its_last_requests_stall() throws Exception {
        check(Stall.withGrace());
    }

    @Test
    void a_drive_comes_back_by_its_deadline_when_nobody_takes_its_connections() throws Exception {
        try (FullHouse house = FullHouse.open()) {
            assumeTrue(house.isFull());
            for (Measured drive : together(List.of(
                    () -> site.driveOn(house.address(), false, DEADLINE),
                    () -> site.driveOn(house.address(), true, DEADLINE)))) {
                assertInTime(drive);
                assertThat(drive.end()).isEqualTo(Stall.End.GIVEN_UP);
            }
        }
    }

    private void check(List<Stall> stalls) throws Exception {
        List<Callable<Measured>> drives = new ArrayList<>();
        stalls.forEach(stall -> drives.add(() -> site.drive(stall, DEADLINE)));
        List<Measured> measured = together(drives);
        for (int i = 0; i < stalls.size(); i++) {
            check(stalls.get(i), measured.get(i));
        }
    }

    private void check(Stall stall, Measured first) throws IOException {
        Measured drive = first;
        Duration deadline = DEADLINE;
        assertInTime(drive);
        for (int tries = 1; !drive.isAsMeant(stall) && tries < MOST_TRIES; tries++) {
            deadline = deadline.multipliedBy(3);
            drive = site.drive(stall, deadline);
            assertInTime(drive);
        }
        assertThat(drive.isAsMeant(stall)).as("%s", drive).isTrue();
    }

    private void assertInTime(Measured drive) {
        assertThat(drive.failures()).as("%s", drive).isEmpty();
        assertThat(drive.lateness())
                .as("lateness of %s; the machine's own: %s", drive, floor.worst())
                .isLessThanOrEqualTo(ALLOWED.plus(floor.worst()));
    }

    private List<Measured> together(List<Callable<Measured>> drives) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Measured> measured = new ArrayList<>();
            for (Future<Measured> drive : threads.invokeAll(drives)) {
                measured.add(drive.get());
            }
            ALL.addAll(measured);
            return measured;
        } finally {
            threads.shutdownNow();
        }
    }

    @AfterAll
    static void report() throws IOException {
        List<Duration> late = ALL.stream().map(Measured::lateness).sorted().toList();
        String summary = "Drives on servers that stall: " + late.size() + ", lateness p50 "
                + late.get(late.size() / 2).toMillis() + " ms, most "
                + late.get(late.size() - 1).toMillis() + " ms";
        List<String> lines = new ArrayList<>(
                List.of(summary, "", "| Stall | End | Thrown | Took ms | Late ms |", "|---|---|---|---|---|"));
        ALL.stream().map(Measured::row).forEach(lines::add);
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, lines);
        LOG.log(System.Logger.Level.INFO, lines.stream().collect(Collectors.joining(System.lineSeparator())));
    }
}
