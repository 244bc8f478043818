package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.ports.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample files do what the README says, and the README shows them as they are. */
@Timeout(60)
class ScriptSamplesTest {

    private static final Path SAMPLES = Path.of("samples");
    private static final Pattern CURL =
            Pattern.compile("curl -s http://127\\.0\\.0\\.1:8080/v1(\\S+)((?: -H \"[^\"]+\")*)(?: -d '([^']*)')?");
    private static final Pattern BETWEEN = Pattern.compile("=====\n");
    private static final Pattern HEADER = Pattern.compile(" -H \"([^:\"]+): ([^\"]+)\"");

    @ParameterizedTest
    @CsvSource({"yaml, orders.yaml", "python, ask.py", "js, ask.mjs", "js, azure.mjs", "sh, requests.sh"})
    void theReadmeShowsTheSampleAsItIs(String language, String file) throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("```" + language + "\n" + Files.readString(SAMPLES.resolve(file)) + "```\n");
    }

    @Test
    void theSampleRequestsPlayTheSampleScript() throws IOException {
        List<String> bodies = new ArrayList<>();
        EmulatorScripts scripts = EmulatorScripts.read(SAMPLES.resolve("orders.yaml"));
        try (Site site = Site.with(scripts::addTo)) {
            for (String line : Files.readAllLines(SAMPLES.resolve("requests.sh"))) {
                if (line.equals("echo; sleep 1")) {
                    site.clock.advance(Duration.ofSeconds(1));
                } else if (!line.startsWith("#") && !line.equals("echo")) {
                    bodies.add(send(site, line));
                }
            }
        }

        assertPlayed(bodies);
    }

    /** What the two programs have sent, read off the wire: openai 3.22.1 on Python 3.11 and openai 6.49.0 on Node 20. */
    @ParameterizedTest
    @ValueSource(strings = {"python.txt", "node.txt"})
    void theSampleProgramsSendWhatThisServerTakes(String transcript) throws IOException {
        List<String> bodies = new ArrayList<>();
        EmulatorScripts scripts = EmulatorScripts.read(SAMPLES.resolve("orders.yaml"));
        String requests = Files.readString(Path.of("src/test/resources/transcripts", transcript));
        try (Site site = Site.served(
                        scripts::addTo, emulator -> emulator.strict(true).apiKey(Secret.of("local")));
                RawClient client = site.raw()) {
            for (String request : BETWEEN.splitAsStream(requests).toList()) {
                int body = request.indexOf("\n\n") + 2;
                client.say(request.substring(0, body).replace("\n", "\r\n")
                        + request.substring(body).strip());
                bodies.add(client.readBody());
                site.clock.advance(Duration.ofSeconds(2));
            }
        }

        assertThat(bodies.remove(0)).contains("\"id\":\"asst_0001\"");
        assertThat(bodies.remove(4)).contains("\"status\":\"completed\"");
        assertPlayed(bodies);
    }

    private static void assertPlayed(List<String> bodies) {
        assertThat(bodies).hasSize(5);
        assertThat(bodies.get(0)).contains("\"id\":\"thread_0001\"");
        assertThat(bodies.get(1)).contains("\"id\":\"run_0001\"", "\"status\":\"queued\"");
        assertThat(bodies.get(2))
                .contains("\"status\":\"requires_action\"", "{\\\"customer\\\":\\\"c-7\\\",\\\"limit\\\":1}");
        assertThat(bodies.get(3)).contains("\"status\":\"queued\"");
        assertThat(bodies.get(4)).contains("Your order is on its way.", "Let me see: order 7.");
    }

    private static String send(Site site, String line) {
        Matcher curl = CURL.matcher(line);
        assertThat(curl.matches()).as(line).isTrue();
        List<String> headers = new ArrayList<>();
        Matcher header = HEADER.matcher(curl.group(2));
        while (header.find()) {
            headers.add(header.group(1));
            headers.add(header.group(2));
        }
        String body = curl.group(3) == null ? "" : curl.group(3);
        if (!body.isEmpty() && !headers.contains("Content-Type")) { // As curl does.
            headers.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        }
        return site.send(body.isEmpty() ? "GET" : "POST", curl.group(1), body, headers.toArray(String[]::new))
                .body();
    }
}
