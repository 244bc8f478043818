package dev.runs4j.examples.quickstart;

import dev.runs4j.driver.Tool;
import dev.runs4j.tools.Describe;
import dev.runs4j.tools.Tools;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.Objects;

/** A tool that looks the climate of a city up in a file of this example. */
final class Climate {

    private static final String FILE = "climate.csv";

    private Climate() {}

    record Question(
            @Describe("One of the cities in the file") City city,
            @Describe("Month to look up") Month month) {}

    record Answer(City city, Month month, int nightCelsius, int dayCelsius, int wetDays) {}

    static Tool tool() {
        return Tools.of(
                "climate", "Usual temperatures and wet days of a city in a month", Question.class, Climate::lookUp);
    }

    static Answer lookUp(Question question) throws IOException {
        InputStream file = Objects.requireNonNull(Climate.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .filter(row -> City.valueOf(row[0]) == question.city())
                    .filter(row -> Month.of(Integer.parseInt(row[1])) == question.month())
                    .map(Climate::answer)
                    .findFirst()
                    .orElseThrow(() -> new IOException("No line for " + question + " in " + FILE));
        }
    }

    private static Answer answer(String[] row) {
        return new Answer(
                City.valueOf(row[0]),
                Month.of(Integer.parseInt(row[1])),
                Integer.parseInt(row[2]),
                Integer.parseInt(row[3]),
                Integer.parseInt(row[4]));
    }
}
