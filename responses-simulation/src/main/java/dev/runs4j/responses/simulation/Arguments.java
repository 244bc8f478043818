package dev.runs4j.responses.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the command was asked to do.
 *
 * @param seed the seed of the first world
 * @param rounds how many worlds
 * @param json whether to answer in JSON
 * @param trace whether to tell everything that happens in each world
 * @param mutants whether to look for planted faults
 * @param help whether to say how the command is used
 */
record Arguments(long seed, int rounds, boolean json, boolean trace, boolean mutants, boolean help) {

    static final String USAGE = """
            simulate [--seed S] [--rounds N] [--json] [--trace | --mutants] [--help]

              --seed S     the seed of the first world, any whole number; 1 by default
              --rounds N   how many worlds to play, each with the next seed; 1000 by default
              --json       the result as JSON
              --trace      tells everything that happens in each world
              --mutants    looks for the first world that finds each planted fault, N worlds at most

            Ends with 0 when all is well, with 1 when a rule was broken, a planted fault was not found, or something was
            never met in 1000 worlds or more; with 2 when it could not do what it was asked to.
            """;

    private static final int DEFAULT_ROUNDS = 1_000;

    /** Reads arguments; an {@link IllegalArgumentException} says what is wrong with them. */
    static Arguments of(List<String> given) {
        Deque<String> left = new ArrayDeque<>(given);
        long seed = 1;
        int rounds = DEFAULT_ROUNDS;
        boolean json = false;
        boolean trace = false;
        boolean mutants = false;
        boolean help = false;
        while (!left.isEmpty()) {
            String argument = left.removeFirst();
            switch (argument) {
                case "--seed" -> seed = number("--seed", left, Long.MIN_VALUE, Long.MAX_VALUE - Integer.MAX_VALUE);
                case "--rounds" -> rounds = (int) number("--rounds", left, 1, Integer.MAX_VALUE);
                case "--json" -> json = true;
                case "--trace" -> trace = true;
                case "--mutants" -> mutants = true;
                case "--help" -> help = true;
                default -> throw new IllegalArgumentException("there is no option '" + argument + "'");
            }
        }
        if (trace && mutants) {
            throw new IllegalArgumentException("--trace and --mutants do not go together");
        }
        return new Arguments(seed, rounds, json, trace, mutants, help);
    }

    private static long number(String option, Deque<String> left, long least, long most) {
        String text = left.pollFirst();
        if (text == null) {
            throw new IllegalArgumentException(option + ": a whole number has to follow, but nothing does");
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(option + ": a whole number, but was '" + text + "'", notANumber);
        }
        throw new IllegalArgumentException(option + ": from " + least + " to " + most + ", but was " + text);
    }
}
