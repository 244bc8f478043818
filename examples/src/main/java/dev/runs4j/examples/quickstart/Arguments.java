package dev.runs4j.examples.quickstart;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the command line says. */
record Arguments(
        @Nullable String backendName, @Nullable String assistantId, String model, boolean keep, String question) {

    private static final String DEFAULT_QUESTION = "Coat or no coat in Oslo?";

    static Arguments parse(String... args) {
        String backend = null;
        String assistant = null;
        String model = "gpt-4o";
        boolean keep = false;
        List<String> words = new ArrayList<>();
        for (Iterator<String> rest = List.of(args).iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            int cut = word.indexOf('=');
            String option = cut < 0 ? word : word.substring(0, cut);
            switch (option) {
                case "--backend" -> backend = value(word, rest);
                case "--assistant" -> assistant = value(word, rest);
                case "--model" -> model = value(word, rest);
                case "--keep" -> keep = flag(word, cut);
                default ->
                    throw new IllegalArgumentException(
                            option + ": no such option; there are --backend, --assistant, --model and --keep");
            }
        }
        return new Arguments(
                backend, assistant, model, keep, words.isEmpty() ? DEFAULT_QUESTION : String.join(" ", words));
    }

    /** {@return the backend asked for; without one discovery looks further: system property, environment, what is present} */
    Optional<String> backend() {
        return Optional.ofNullable(backendName);
    }

    Optional<String> assistant() {
        return Optional.ofNullable(assistantId);
    }

    private static boolean flag(String option, int cut) {
        if (cut >= 0) {
            throw new IllegalArgumentException(option + ": takes no value");
        }
        return true;
    }

    /** Behind the equals sign where there is one, else the next word. */
    private static String value(String option, Iterator<String> rest) {
        int cut = option.indexOf('=');
        if (cut >= 0) {
            return option.substring(cut + 1);
        }
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + ": a value is needed, but the command line ends");
        }
        return rest.next();
    }
}
