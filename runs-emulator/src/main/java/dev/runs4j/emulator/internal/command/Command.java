package dev.runs4j.emulator.internal.command;

import dev.runs4j.emulator.EmulatorDialect;
import dev.runs4j.emulator.EmulatorScripts;
import dev.runs4j.emulator.RunsEmulator;
import dev.runs4j.emulator.ScriptFileException;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.InMemoryBuilder;
import dev.runs4j.ports.Secret;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Carries out what the arguments say, up to the running server. */
final class Command {

    /** Everything went as it should. */
    static final int DONE = 0;

    /** It could not listen. */
    static final int FAILED = 1;

    /** It was told something that it cannot do. */
    static final int WRONG = 2;

    private static final int LEAST_THREADS = 8;
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;
    private static final String APPROVING = "2025-05-15-preview";
    private static final String NAME = "runs-emulator";

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    Command(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Starts the server and prints its address; where it does not, the outcome has an exit code instead. */
    Outcome run(List<String> arguments) {
        try {
            Options options = Options.parse(arguments);
            if (options.has(Option.HELP)) {
                help();
                return Outcome.ended(DONE);
            }
            if (options.has(Option.VERSION)) {
                out.println(NAME + " " + version());
                return Outcome.ended(DONE);
            }
            Serving serving = serve(options);
            out.println(serving.baseUrl());
            out.flush();
            return Outcome.running(serving);
        } catch (UsageException wrong) {
            return failed(WRONG, wrong);
        } catch (UncheckedIOException failed) {
            return failed(FAILED, failed);
        }
    }

    private Serving serve(Options options) {
        int port = options.port();
        EmulatorDialect dialect = dialect(options);
        OptionalInt threads = options.number(Option.MAX_THREADS, LEAST_THREADS, Integer.MAX_VALUE);
        OptionalInt bytes = options.number(Option.MAX_BODY_BYTES, 1, MOST_BYTES);
        Optional<Secret> key = Keys.find(options, environment);
        Optional<EmulatorScripts> scripts = options.text(Option.SCRIPTS).map(Command::scripts);
        boolean extensions = options.has(Option.EXTENSIONS);
        InMemoryBackend backend = backend(scripts);
        RunsEmulator.Builder builder = RunsEmulator.serving(backend)
                .port(port)
                .dialect(dialect)
                .extensions(extensions)
                .virtualThreads(options.has(Option.VIRTUAL_THREADS))
                .apiKey(key.orElse(null))
                .strict(options.has(Option.STRICT))
                .accessLog(options.has(Option.ACCESS_LOG));
        threads.ifPresent(builder::maxThreads);
        bytes.ifPresent(builder::maxBodyBytes);
        try {
            options.text(Option.HOST).map(Command::known).ifPresent(builder::host);
            Serving serving = new Serving(backend, start(builder, options, key.isPresent()));
            if (dialect != EmulatorDialect.FOUNDRY && !extensions) {
                scripts.ifPresent(this::warnOfApprovals);
            }
            return serving;
        } catch (RuntimeException failed) {
            backend.close();
            throw failed;
        }
    }

    private static RunsEmulator start(RunsEmulator.Builder builder, Options options, boolean keyed) {
        String host = options.text(Option.HOST).orElse("");
        try {
            return builder.start();
        } catch (IllegalStateException open) {
            if (keyed) {
                throw open; // Not for want of a key.
            }
            throw new UsageException("--host: other machines may reach " + host
                    + ", so a key is wanted (--api-key-env or --api-key), but there is none");
        }
    }

    private static EmulatorDialect dialect(Options options) {
        String name = options.text(Option.DIALECT).orElse("openai");
        return switch (name) {
            case "openai" -> EmulatorDialect.OPENAI;
            case "azure-openai" -> EmulatorDialect.AZURE_OPENAI;
            case "foundry" -> EmulatorDialect.FOUNDRY;
            default ->
                throw new UsageException(
                        "--dialect: openai, azure-openai or foundry wanted, but it was '" + name + "'");
        };
    }

    private static String known(String host) {
        try {
            InetAddress.getByName(host);
            return host;
        } catch (UnknownHostException unknown) {
            throw new UsageException("--host: an address of this machine wanted, but it was '" + host + "'");
        }
    }

    private static InMemoryBackend backend(Optional<EmulatorScripts> scripts) {
        InMemoryBuilder builder = InMemoryBackend.builder();
        scripts.ifPresent(rules -> rules.addTo(builder));
        return builder.build();
    }

    /** Their runs would wait for what no client can send. */
    private void warnOfApprovals(EmulatorScripts scripts) {
        List<String> names = scripts.namesAskingApproval();
        if (!names.isEmpty()) {
            err.println(
                    "--scripts: " + String.join(", ", names) + ": asks for approvals, which clients can give only with"
                            + " --dialect foundry (in " + APPROVING + ") or with --extensions");
        }
    }

    private static EmulatorScripts scripts(String file) {
        try {
            return EmulatorScripts.read(Path.of(file));
        } catch (ScriptFileException wrong) {
            throw new UsageException(String.join(System.lineSeparator(), wrong.mistakes()));
        } catch (UncheckedIOException | InvalidPathException unreadable) {
            throw new UsageException("--scripts: " + unreadable.getMessage());
        }
    }

    private Outcome failed(int exit, RuntimeException failure) {
        err.println(failure.getMessage());
        return Outcome.ended(exit);
    }

    private void help() {
        out.println("Usage: java -jar " + NAME + ".jar [arguments]");
        out.println(
                "Serves scripted runs over HTTP in the Assistants protocol, and prints the base URL once it listens.");
        Arrays.stream(Option.values()).map(Option::usage).forEach(out::println);
    }

    private static String version() {
        String version = Command.class.getPackage().getImplementationVersion();
        return version == null ? "(version unknown: not packaged)" : version;
    }
}
