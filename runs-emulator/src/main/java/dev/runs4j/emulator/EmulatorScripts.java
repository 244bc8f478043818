package dev.runs4j.emulator;

import dev.runs4j.emulator.internal.scripts.Mistakes;
import dev.runs4j.emulator.internal.scripts.RuleReader;
import dev.runs4j.emulator.internal.scripts.ScriptRule;
import dev.runs4j.inmemory.InMemoryBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What runs do, written down in a file: rules in YAML or JSON, each with the runs that it is for and the script that they play. The README
 * of this module tells how such a file is written.
 *
 * <pre>{@code
 * InMemoryBuilder builder = InMemoryBackend.builder();
 * EmulatorScripts.read(Path.of("scripts.yaml")).addTo(builder);
 * RunsEmulator emulator = RunsEmulator.start(builder.build());
 * }</pre>
 *
 * <p>Files are trusted: whoever writes them decides how much work a run is. Texts of clients are not; the search for a regular expression
 * in one is bounded, and ends the creation of the run with an error beyond that. Immutable.
 */
public final class EmulatorScripts {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<ScriptRule> rules;

    private EmulatorScripts(List<ScriptRule> rules) {
        this.rules = rules;
    }

    /**
     * Reads a file in UTF-8, 1 MiB at most. One whose name ends in {@code .json} is read as JSON, every other one as YAML.
     *
     * @param file the file
     * @return its rules
     * @throws ScriptFileException when something in it is wrong; it names every mistake with its place
     * @throws UncheckedIOException when it cannot be read
     */
    public static EmulatorScripts read(Path file) {
        try {
            long bytes = Files.size(file);
            if (bytes > MOST_BYTES) {
                throw new IOException("a file of at most " + MOST_BYTES + " bytes wanted, but it has " + bytes);
            }
            return parse(file.toString(), text(Files.readAllBytes(file)));
        } catch (NoSuchFileException missing) {
            throw new UncheckedIOException(file + ": there is no such file", missing);
        } catch (CharacterCodingException malformed) {
            throw new UncheckedIOException(file + ": text in UTF-8 wanted, but it is not", malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Reads a text as {@link #read} reads a file.
     *
     * @param name stands before each mistake; one that ends in {@code .json} tells that the text is JSON
     * @param text YAML or JSON
     * @return its rules
     * @throws ScriptFileException when something in it is wrong
     */
    public static EmulatorScripts parse(String name, String text) {
        Mistakes mistakes = new Mistakes(name);
        boolean json = name.toLowerCase(Locale.ROOT).endsWith(".json");
        List<ScriptRule> rules = RuleReader.read(text, json, mistakes);
        if (!mistakes.isEmpty()) {
            throw new ScriptFileException(mistakes.lines());
        }
        return new EmulatorScripts(rules);
    }

    /**
     * Adds the rules to a backend that is being set up, in their order, behind the scripts that it has already.
     *
     * @param builder takes them
     * @return the same builder
     */
    public InMemoryBuilder addTo(InMemoryBuilder builder) {
        rules.forEach(rule -> builder.script(rule.name(), rule.when(), rule.script()));
        return builder;
    }

    /** {@return the names of the rules, in their order; a rule without one is named by its place, such as {@code rules[0]}} */
    public List<String> names() {
        return rules.stream().map(ScriptRule::name).toList();
    }

    /**
     * {@return the names of the rules whose runs ask for approvals, in their order; a client can give those only where the emulator takes
     * {@code tool_approvals}: as {@link EmulatorDialect#FOUNDRY} in its preview version, or with {@link RunsEmulator.Builder#extensions}}
     */
    public List<String> namesAskingApproval() {
        return rules.stream()
                .filter(ScriptRule::approvals)
                .map(ScriptRule::name)
                .toList();
    }

    @Override
    public String toString() {
        return "EmulatorScripts" + names();
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
