package dev.runs4j.emulator.internal.command;

import java.util.Arrays;
import java.util.Optional;

/** What the command can be told. */
enum Option {
    HOST("--host", "H", "address to listen on, 127.0.0.1 by default; any other than loopback needs a key"),
    PORT("--port", "N", "port to listen on, 0 to 65535; 0, the default, takes one that is free"),
    API_KEY("--api-key", "K", "key that clients must send; every user of this machine can see it here"),
    API_KEY_ENV("--api-key-env", "NAME", "environment variable that holds the key, RUNS4J_EMULATOR_KEY by default"),
    DIALECT("--dialect", "NAME", "openai, which is the default, azure-openai or foundry"),
    SCRIPTS("--scripts", "FILE", "YAML or JSON file that says what runs do"),
    STRICT("--strict", "", "refuse requests without the header OpenAI-Beta: assistants=v2"),
    EXTENSIONS("--extensions", "", "take whatever the scripts can do, also what the dialect does not know"),
    MAX_THREADS("--max-threads", "N", "threads at most, 8 or more, 512 by default; streams are six fewer at most"),
    VIRTUAL_THREADS("--virtual-threads", "", "use virtual threads where the JVM has them: any number of streams"),
    MAX_BODY_BYTES("--max-body-bytes", "N", "largest body of a request, 1 or more, 64 MiB by default"),
    ACCESS_LOG("--access-log", "", "log each request to standard error"),
    HELP("--help", "", "print this and end"),
    VERSION("--version", "", "print the version and end");

    private final String word;
    private final String value;
    private final String meaning;

    Option(String word, String value, String meaning) {
        this.word = word;
        this.value = value;
        this.meaning = meaning;
    }

    static Optional<Option> of(String word) {
        return Arrays.stream(values())
                .filter(option -> option.word.equals(word))
                .findFirst();
    }

    String word() {
        return word;
    }

    boolean takesValue() {
        return !value.isEmpty();
    }

    String usage() {
        String start = value.isEmpty() ? word : word + " " + value;
        return "  " + start + " ".repeat(22 - start.length()) + meaning;
    }
}
