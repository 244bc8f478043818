package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Operation;
import dev.runs4j.ports.Secret;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServerTest {

    private final InMemoryBackend backend = InMemoryBackend.builder().instant().build();

    @AfterEach
    void close() {
        backend.close();
    }

    @Test
    void theBaseUrlIsOnTheLoopbackInterfaceAndEndsInTheVersion() {
        try (RunsEmulator emulator = RunsEmulator.start(backend)) {
            assertThat(emulator.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:" + emulator.port() + "/v1"));
            assertThat(emulator).hasToString("RunsEmulator[http://127.0.0.1:" + emulator.port() + "/v1]");
        }
    }

    @Test
    void otherInterfacesNeedAKey() {
        RunsEmulator.Builder open = RunsEmulator.serving(backend).host("0.0.0.0");

        assertThatThrownBy(open::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("host 0.0.0.0: other machines may reach it, so an API key is needed; "
                        + "set apiKey, or listen on 127.0.0.1");
        open.apiKey(Secret.of("sk-1")).start().close();
    }

    @Test
    void aPortThatIsTakenIsNamedAndNothingIsLeft() {
        try (RunsEmulator first = RunsEmulator.start(backend)) {
            long threads = Waiters.ofServer();
            RunsEmulator.Builder second = RunsEmulator.serving(backend).port(first.port());

            assertThatThrownBy(second::start)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("Cannot listen on 127.0.0.1:" + first.port() + ": ");
            assertThat(Waiters.ofServer()).isLessThanOrEqualTo(threads + 8);
        }
        Waiters.awaitNoneOfServer();
    }

    @Test
    void noThreadIsLeftAndTheBackendIsOpenAfterAClose() {
        RunsEmulator emulator = RunsEmulator.start(backend);
        URI health = emulator.baseUrl().resolve("/health");
        assertThat(get(health).body()).isEqualTo("{\"status\":\"ok\"}");

        emulator.close();
        emulator.close();

        Waiters.awaitNoneOfServer();
        assertThat(backend.threads().create().id()).isEqualTo("thread_0001");
        assertThatThrownBy(() -> get(health)).isInstanceOf(UncheckedIOException.class);
    }

    private static HttpResponse<String> get(URI uri) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        } catch (java.io.IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupt) {
            throw new IllegalStateException(interrupt);
        }
    }

    @Test
    void aRunningRequestMayEndDuringTheStop() {
        try (Site site = Site.served(emulator -> emulator.grace(Duration.ofSeconds(30)))) {
            site.backend.faults().delay(Operation.THREAD_CREATE, Duration.ofHours(1));
            CompletableFuture<HttpResponse<String>> running =
                    CompletableFuture.supplyAsync(() -> site.post("/threads", ""));
            while (Waiters.of("ThreadApi") == 0) {
                Thread.onSpinWait();
            }
            CompletableFuture<Void> stop = CompletableFuture.runAsync(site.emulator::close);
            while (Waiters.of("EmulatorServer") == 0) {
                Thread.onSpinWait();
            }

            site.clock.advance(Duration.ofHours(1));

            assertThat(running.join().statusCode()).isEqualTo(200);
            stop.join();
        }
    }

    /** Jetty gives such connections a second on its own. A busy machine may take as long for a stop, but not for one stop after another. */
    @Test
    void aStopDoesNotWaitForConnectionsThatClientsKeepOpen() {
        Duration shortest = stopWithAnIdleConnection();
        for (int again = 0; again < 20 && shortest.toMillis() >= 900; again++) {
            shortest = stopWithAnIdleConnection();
        }
        assertThat(shortest).isLessThan(Duration.ofMillis(900));
    }

    private static Duration stopWithAnIdleConnection() {
        try (Site site = Site.served(emulator -> emulator.grace(Duration.ofSeconds(30)));
                RawClient other = site.raw()) {
            other.post("/v1/threads", "").readTo("}}");
            assertThat(site.get("/assistants").statusCode()).isEqualTo(200);
            long start = System.nanoTime();

            site.emulator.close();

            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertThat(other.readAll()).isEmpty();
            return taken;
        }
    }

    @Test
    void aRequestThatOutlastsTheGraceIsEnded() {
        try (Site site = Site.served(emulator -> emulator.grace(Duration.ofMillis(100)))) {
            site.backend.faults().delay(Operation.THREAD_CREATE, Duration.ofHours(1));
            CompletableFuture<Object> running = CompletableFuture.supplyAsync(() -> site.post("/threads", ""))
                    .handle((answer, failure) -> failure == null ? answer.statusCode() : failure);
            while (Waiters.of("ThreadApi") == 0) {
                Thread.onSpinWait();
            }

            site.emulator.close();

            assertThat(running.join()).isNotEqualTo(200);
            Waiters.awaitNoneOfServer();
        }
    }

    @Test
    void manyCallersAreServedAtOnce() {
        try (Site site = Site.open()) {
            ExecutorService callers = Executors.newFixedThreadPool(64);
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 640)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> site.post("/threads/runs", "{'assistant_id':'asst_default'}")
                                    .statusCode(),
                            callers))
                    .toList();

            assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);
            callers.shutdown();
            assertThat(site.backend.threadCount()).isEqualTo(640);
        }
    }

    @Test
    void aConnectionIsKept() {
        try (Site site = Site.open();
                RawClient client = site.raw()) {
            for (int i = 1; i <= 3; i++) {
                String answer = client.post("/v1/threads", "").readTo("}}");
                assertThat(answer).contains("\"id\":\"thread_000" + i + "\"");
            }
        }
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        RunsEmulator.Builder builder = RunsEmulator.serving(backend);

        assertThatThrownBy(() -> builder.host(" ")).hasMessage("host: a name or an address wanted, but it was blank");
        assertThatThrownBy(() -> builder.apiKey(Secret.of("sk-canary ")))
                .hasMessage("apiKey: no blank at either end wanted, but there is one");
        assertThatThrownBy(() -> builder.port(65_536)).hasMessage("port: 0 to 65535, but was 65536");
        assertThatThrownBy(() -> builder.maxThreads(7)).hasMessageStartingWith("maxThreads: 8 to ");
        assertThatThrownBy(() -> builder.maxBodyBytes(0)).hasMessageStartingWith("maxBodyBytes: 1 to ");
        assertThatThrownBy(() -> builder.grace(Duration.ZERO)).hasMessage("grace: at least 1 ms, but was PT0S");
    }

    @Test
    void virtualThreadsServeAsWell() {
        try (Site site = Site.served(emulator -> emulator.virtualThreads(true))) {
            assertThat(site.post("/threads", "").statusCode()).isEqualTo(200);
        }
        Waiters.awaitNoneOfServer();
    }
}
