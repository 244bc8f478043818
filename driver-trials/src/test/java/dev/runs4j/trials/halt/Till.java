package dev.runs4j.trials.halt;

import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.domain.tool.ToolDefinition;
import dev.runs4j.driver.Tool;
import dev.runs4j.driver.ToolInvocation;
import dev.runs4j.driver.tool.ToolTraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Two tools whose effects are lines in files, so that they can be counted whatever becomes of the process. */
final class Till {

    static final String PAY = "pay";
    static final String LOOK_UP = "look_up";

    private final Path payments;
    private final Path lookups;
    private final Hold hold;

    Till(Path folder, Hold hold) {
        this.payments = folder.resolve("payments");
        this.lookups = folder.resolve("lookups");
        this.hold = hold;
    }

    /** {@return the keys under which was paid, once for each payment} */
    List<String> paid() {
        return lines(payments);
    }

    /** {@return the keys under which was looked up} */
    List<String> lookedUp() {
        return lines(lookups);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Tool pay(ToolTraits traits) {
        return new FileTool(PAY, payments, traits);
    }

    Tool lookUp() {
        return new FileTool(LOOK_UP, lookups, ToolTraits.IDEMPOTENT);
    }

    private final class FileTool implements Tool {

        private final String name;
        private final Path file;
        private final ToolTraits traits;

        FileTool(String name, Path file, ToolTraits traits) {
            this.name = name;
            this.file = file;
            this.traits = traits;
        }

        @Override
        public FunctionTool definition() {
            return ToolDefinition.function(name, "Does " + name, JsonText.EMPTY_OBJECT);
        }

        @Override
        public ToolTraits traits() {
            return traits;
        }

        @Override
        public String call(ToolInvocation invocation) throws IOException {
            hold.pass(name, invocation.round());
            Files.writeString(
                    file, invocation.idempotencyKey() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return output(invocation);
        }

        @Override
        public Optional<String> reconcile(ToolInvocation invocation) {
            return lines(file).contains(invocation.idempotencyKey())
                    ? Optional.of(output(invocation))
                    : Optional.empty();
        }

        private String output(ToolInvocation invocation) {
            return name + " " + invocation.round();
        }
    }
}
