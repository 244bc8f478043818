package dev.runs4j.emulator.internal.command;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What the command was told: {@code --name value}, {@code --name=value} or {@code --name}, each at most once. Immutable. */
final class Options {

    private static final int MAX_PORT = 65_535;

    private final Map<Option, String> values;

    private Options(Map<Option, String> values) {
        this.values = values;
    }

    static Options parse(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        Map<Option, String> values = new EnumMap<>(Option.class);
        while (!left.isEmpty()) {
            String argument = left.remove();
            int cut = argument.indexOf('=');
            String word = cut < 0 ? argument : argument.substring(0, cut);
            Option option = Option.of(word).orElseThrow(() -> unknown(word));
            String value = cut < 0 ? next(option, left) : given(option, argument.substring(cut + 1));
            if (values.putIfAbsent(option, value) != null) {
                throw new UsageException(word + ": once wanted, but it is here twice");
            }
        }
        if (values.containsKey(Option.API_KEY) && values.containsKey(Option.API_KEY_ENV)) {
            throw new UsageException(
                    "--api-key-env: only one of --api-key and --api-key-env wanted, but both are here");
        }
        return new Options(values);
    }

    private static UsageException unknown(String word) {
        String known = String.join(
                ", ", Arrays.stream(Option.values()).map(Option::word).toList());
        return new UsageException(word + ": no such argument; there are " + known);
    }

    private static String next(Option option, Deque<String> left) {
        if (!option.takesValue()) {
            return "";
        }
        String value = left.poll();
        if (value == null || Option.of(value).isPresent()) {
            throw new UsageException(option.word() + ": a value wanted, but there is none");
        }
        return given(option, value);
    }

    private static String given(Option option, String value) {
        if (!option.takesValue()) {
            throw new UsageException(option.word() + ": no value wanted, but there is one");
        }
        if (value.isBlank()) {
            throw new UsageException(option.word() + ": a value wanted, but it is blank");
        }
        return value;
    }

    boolean has(Option option) {
        return values.containsKey(option);
    }

    Optional<String> text(Option option) {
        return Optional.ofNullable(values.get(option));
    }

    int port() {
        return number(Option.PORT, 0, MAX_PORT).orElse(0);
    }

    OptionalInt number(Option option, int least, int most) {
        String text = values.get(option);
        if (text == null) {
            return OptionalInt.empty();
        }
        if (text.matches("[0-9]{1,10}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        throw new UsageException(option.word() + ": " + least + " to " + most + " wanted, but it was '" + text + "'");
    }
}
