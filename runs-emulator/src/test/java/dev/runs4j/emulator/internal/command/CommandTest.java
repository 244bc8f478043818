package dev.runs4j.emulator.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command makes of its arguments. */
@Timeout(60)
class CommandTest {

    private static final String EOL = System.lineSeparator();

    @TempDir
    Path folder;

    @Test
    void withoutArgumentsItPrintsItsBaseUrlAndNothingElse() throws Exception {
        try (Called called = Called.with()) {
            assertThat(called.out()).matches("http://127\\.0\\.0\\.1:[0-9]+/v1" + EOL);
            assertThat(called.err()).isEmpty();
            assertThat(status(called, "")).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--prot 1 | --prot: no such argument; there are --host, --port, --api-key, --api-key-env, --dialect, --scripts, --strict, --extensions, --max-threads, --virtual-threads, --max-body-bytes, --access-log, --help, --version",
                "serve | serve: no such argument; there are --host, --port, --api-key, --api-key-env, --dialect, --scripts, --strict, --extensions, --max-threads, --virtual-threads, --max-body-bytes, --access-log, --help, --version",
                "--port | --port: a value wanted, but there is none",
                "--port --strict | --port: a value wanted, but there is none",
                "--port= | --port: a value wanted, but it is blank",
                "--port abc | --port: 0 to 65535 wanted, but it was 'abc'",
                "--port -1 | --port: 0 to 65535 wanted, but it was '-1'",
                "--port=65536 | --port: 0 to 65535 wanted, but it was '65536'",
                "--port 0 --port=0 | --port: once wanted, but it is here twice",
                "--strict=yes | --strict: no value wanted, but there is one",
                "--api-key a --api-key-env B | --api-key-env: only one of --api-key and --api-key-env wanted, but both are here",
                "--api-key-env NOWHERE | --api-key-env: an environment variable that is set wanted, but NOWHERE is not",
                "--host 0.0.0.0 | --host: other machines may reach 0.0.0.0, so a key is wanted (--api-key-env or --api-key), but there is none",
                "--host nowhere.invalid --api-key k | --host: an address of this machine wanted, but it was 'nowhere.invalid'",
                "--dialect azure | --dialect: openai, azure-openai or foundry wanted, but it was 'azure'",
                "--max-threads 7 | --max-threads: 8 to 2147483647 wanted, but it was '7'",
                "--max-body-bytes 9999999999 | --max-body-bytes: 1 to 2147483639 wanted, but it was '9999999999'",
                "--scripts /nowhere/s.yaml | --scripts: /nowhere/s.yaml: there is no such file"
            })
    void aWrongArgumentIsNamedInOneLine(String arguments, String message) {
        try (Called called = Called.with(arguments.split(" "))) {
            assertThat(called.serves()).isFalse();
            assertThat(called.exit()).isEqualTo(2);
            assertThat(called.out()).isEmpty();
            assertThat(called.err()).isEqualTo(message + EOL);
        }
    }

    @Test
    void aKeyThatCannotBeSentIsRefusedWithoutBeingShown() {
        try (Called called = Called.in(Map.of("MINE", "can\nary"), "--api-key-env", "MINE")) {
            assertThat(called.exit()).isEqualTo(2);
            assertThat(called.err())
                    .isEqualTo(
                            "--api-key-env: MINE: a key that is not blank and has no control characters wanted" + EOL);
        }
    }

    @Test
    void aKeyWithABlankAtItsEndIsRefusedSinceNobodyCouldSendIt() {
        try (Called called = Called.in(Map.of("MINE", "canary "), "--api-key-env", "MINE")) {
            assertThat(called.exit()).isEqualTo(2);
            assertThat(called.err())
                    .isEqualTo("--api-key-env: MINE: a key without blanks at its ends wanted, since no header can "
                            + "hold them" + EOL);
        }
    }

    @Test
    void anotherDialectHasAnotherAddress() {
        try (Called called = Called.with("--dialect", "foundry", "--max-threads=8", "--virtual-threads")) {
            assertThat(called.out()).matches("http://127\\.0\\.0\\.1:[0-9]+/api/projects/emulator" + EOL);
        }
        try (Called called = Called.with("--dialect=azure-openai", "--max-body-bytes", "10")) {
            assertThat(called.out()).matches("http://127\\.0\\.0\\.1:[0-9]+/openai" + EOL);
        }
    }

    @Test
    void theMistakesOfAScriptFileAreToldOneALine() throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), "rules:\n- script: x\n- script: y\n");

        try (Called called = Called.with("--scripts", file.toString())) {
            assertThat(called.exit()).isEqualTo(2);
            assertThat(called.err().lines())
                    .containsExactly(
                            file
                                    + ":2:11: rules[0].script: a list of 1 to 1000 steps or the word default wanted, but it"
                                    + " was the text 'x'",
                            file + ":3:3: rules[1]: no rule wanted behind 'rules[0]', which takes every run (it has"
                                    + " neither when nor times), but here is one",
                            file
                                    + ":3:11: rules[1].script: a list of 1 to 1000 steps or the word default wanted, but it"
                                    + " was the text 'y'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--dialect openai", "--dialect azure-openai --strict"})
    void aScriptThatAsksForApprovalsIsToldOfWhereNobodyCanGiveThem(String arguments) throws IOException {
        try (Called called = approvals(arguments)) {
            assertThat(called.serves()).isTrue();
            assertThat(called.err())
                    .isEqualTo(
                            "--scripts: mail, rules[2]: asks for approvals, which clients can give only with --dialect"
                                    + " foundry (in 2025-05-15-preview) or with --extensions" + EOL);
            assertThat(called.out().lines()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--dialect foundry", "--dialect openai --extensions"})
    void nothingIsSaidOfApprovalsWhereTheyCanBeGiven(String arguments) throws IOException {
        try (Called called = approvals(arguments)) {
            assertThat(called.err()).isEmpty();
        }
    }

    private Called approvals(String arguments) throws IOException {
        String asks = "script: [asks_approval: [{ server: s, tool: t }], completes] }";
        Path file = Files.writeString(
                folder.resolve("s.yaml"),
                "rules:\n- { name: mail, when: { model: a }, " + asks
                        + "\n- { name: other, when: { model: b }, script: [" + "completes] }\n- { " + asks + "\n");
        return Called.with((arguments + " --scripts " + file).split(" "));
    }

    @Test
    void aPortThatIsTakenEndsInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Called called = Called.with("--host", "localhost", "--port", "" + taken.getLocalPort())) {
            assertThat(called.exit()).isEqualTo(1);
            assertThat(called.out()).isEmpty();
            assertThat(called.err().lines()).hasSize(1);
            assertThat(called.err())
                    .startsWith("Cannot listen on localhost:" + taken.getLocalPort() + ": ")
                    .doesNotContain("Failed to bind")
                    .endsWith("; port 0 takes one that is free" + EOL);
        }
    }

    @Test
    void theKeyMayStandInAnArgument() throws Exception {
        assertKey(Called.with("--api-key", "k"));
    }

    @Test
    void theKeyMayStandInTheUsualVariable() throws Exception {
        assertKey(Called.in(Map.of("RUNS4J_EMULATOR_KEY", "k")));
    }

    @Test
    void theKeyMayStandInANamedVariableWhichIsTakenInsteadOfTheUsualOne() throws Exception {
        assertKey(Called.in(Map.of("MINE", "k", "RUNS4J_EMULATOR_KEY", "other"), "--api-key-env=MINE"));
    }

    @Test
    void theUsualVariableSetToNothingIsNoKey() throws Exception {
        try (Called called = Called.in(Map.of("RUNS4J_EMULATOR_KEY", ""))) {
            assertThat(status(called, "")).isEqualTo(200);
        }
    }

    @Test
    void otherMachinesAreServedWithAKey() throws Exception {
        assertKey(Called.with("--host", "0.0.0.0", "--api-key", "k"));
    }

    @Test
    void strictWantsTheBetaHeader() throws Exception {
        try (Called called = Called.with("--strict")) {
            assertThat(status(called, "")).isEqualTo(400);
        }
    }

    @Test
    void helpNamesEveryArgument() {
        try (Called called = Called.with("--help")) {
            assertThat(called.exit()).isZero();
            assertThat(called.out().lines())
                    .hasSize(2 + Option.values().length)
                    .last()
                    .isEqualTo("  --version             print the version and end");
        }
    }

    @Test
    void versionIsToldInOneLine() {
        try (Called called = Called.with("--version")) {
            assertThat(called.exit()).isZero();
            assertThat(called.out().lines()).singleElement().asString().startsWith("runs-emulator ");
        }
    }

    private static void assertKey(Called called) throws Exception {
        try (called) {
            assertThat(status(called, "k")).isEqualTo(200);
            assertThat(status(called, "other")).isEqualTo(401);
            assertThat(called.out() + called.err()).doesNotContain("k\n", "other");
        }
    }

    private static int status(Called called, String key) throws Exception {
        URI url = URI.create("http://127.0.0.1:" + called.serving().emulator().port() + "/v1/assistants");
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .statusCode();
    }
}
