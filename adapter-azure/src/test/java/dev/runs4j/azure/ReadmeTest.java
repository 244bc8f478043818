package dev.runs4j.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Secret;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.wire.AccessToken;
import dev.runs4j.wire.TokenRequest;
import dev.runs4j.wire.TokenSource;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The samples of the first page are what is compiled here, but for how their lines are broken. */
class ReadmeTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [a-zA-Z0-9.]+;$");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (.*ENDPOINT=.*)$");

    /** What stands in the package of this test. */
    private static final String OWN = "import dev.runs4j.azure.";

    private final String readme = read("README.md");
    private final String source = read("src/test/java/dev/runs4j/azure/ReadmeTest.java");

    private static void open(TokenSource entra, String key) {
        // sample 1 begins
        RunsBackend foundry = AzureBackend.foundryClassic("https://acct.services.ai.azure.com/api/projects/one")
                .tokens(entra)
                .build();

        RunsBackend gateway = AzureBackend.azureOpenAiAssistants("https://gateway.example", "2025-04-01-preview")
                .apiKey(Secret.of(key))
                .build();
        // sample 1 ends
        foundry.close();
        gateway.close();
    }

    // sample 2 begins
    static TokenSource tokensOf(TokenCredential credential) {
        return request -> {
            var context = new TokenRequestContext().addScopes(request.scope());
            var token = credential
                    .getToken(context)
                    .subscribeOn(Schedulers.boundedElastic())
                    .block(request.timeLimit());
            return AccessToken.of(
                    Secret.of(token.getToken()), token.getExpiresAt().toInstant());
        };
    }
    // sample 2 ends

    @Test
    void theSamplesAreTheProgram() {
        var blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(readme);
        for (int number = 1; number <= 2; number++) {
            assertThat(blocks.find()).isTrue();
            String begin = "// sample " + number + " begins\n";
            String program = source.substring(
                    source.indexOf(begin) + begin.length(), source.indexOf("// sample " + number + " ends"));
            assertThat(unbroken(IMPORT.matcher(blocks.group(1)).replaceAll(""))).isEqualTo(unbroken(program));
        }
        assertThat(blocks.find()).isFalse();
    }

    @Test
    void theImportsShownAreThoseOfTheProgram() {
        List<String> shown =
                IMPORT.matcher(readme).results().map(MatchResult::group).toList();

        assertThat(shown)
                .hasSizeGreaterThan(6)
                .allSatisfy(line -> assertThat(line.startsWith(OWN) || source.contains(line))
                        .as(line)
                        .isTrue());
    }

    @Test
    void theVariablesShownForTheEmulatorOpenBothSurfaces() {
        List<String> opened = EXPORT.matcher(readme)
                .results()
                .map(export -> opened(export.group(1)))
                .toList();

        assertThat(opened)
                .containsExactly(
                        "AzureBackend[foundry-classic, http://127.0.0.1:8082/api/projects/emulator, v1]",
                        "AzureBackend[azure-openai-assistants, http://127.0.0.1:8081, 2025-04-01-preview]");
    }

    private static String opened(String settings) {
        Map<String, String> variables = new HashMap<>();
        for (String setting : List.of(settings.split(" "))) {
            int cut = setting.indexOf('=');
            variables.put(setting.substring(0, cut), setting.substring(cut + 1));
        }
        try (RunsBackend backend = new AzureBackendProvider().open(BackendEnvironment.of(variables))) {
            return backend.toString();
        }
    }

    private static String unbroken(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void theSamplesWork() throws Exception {
        TokenSource source = tokensOf(Answering::new);

        AccessToken token =
                source.token(TokenRequest.of("https://ai.azure.com/.default", Duration.ofSeconds(15), false));

        assertThat(token)
                .isEqualTo(AccessToken.of(
                        Secret.of("for [https://ai.azure.com/.default] within PT15S"),
                        Instant.parse("2026-11-22T10:00:00Z")));
        open(source, "key");
    }

    /** Tells what it was asked, in the place of a token. */
    private record Answering(TokenRequestContext context) implements Mono<com.azure.core.credential.AccessToken> {

        @Override
        public Mono<com.azure.core.credential.AccessToken> subscribeOn(Scheduler scheduler) {
            return this;
        }

        @Override
        public com.azure.core.credential.AccessToken block(Duration timeout) {
            return new com.azure.core.credential.AccessToken(
                    "for " + context.getScopes() + " within " + timeout, OffsetDateTime.parse("2026-11-22T10:00:00Z"));
        }
    }

    @Test
    void everySetterIsTold() {
        String section = readme.substring(readme.indexOf("## What can be set"), readme.indexOf("## What it can do"));
        Set<String> told = Pattern.compile("`([a-zA-Z]+)\\([^)]*\\)`")
                .matcher(section)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        Set<String> setters = Arrays.stream(AzureBuilder.class.getMethods())
                .filter(method -> method.getReturnType() == AzureBuilder.class)
                .map(Method::getName)
                .collect(Collectors.toSet());

        assertThat(setters).contains("clock", "scope", "allowPlainHttp");
        assertThat(told).containsExactlyInAnyOrderElementsOf(setters);
    }

    @Test
    void everyVariableIsTold() {
        String environment = read("src/main/java/dev/runs4j/azure/AzureEnvironment.java");
        var names = Pattern.compile("\"((?:RUNS4J_|AZURE_|OPENAI_|PROJECT_)[A-Z0-9_]+)\"")
                .matcher(environment)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(names)
                .hasSizeGreaterThan(7)
                .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    @Test
    void everyLinkLeadsToAFile() {
        var links = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)").matcher(readme);
        int count = 0;
        while (links.find()) {
            count++;
            assertThat(Path.of(links.group(1))).exists();
        }
        assertThat(count).isGreaterThan(2);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
