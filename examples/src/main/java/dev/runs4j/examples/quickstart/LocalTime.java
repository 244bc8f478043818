package dev.runs4j.examples.quickstart;

import dev.runs4j.driver.Tool;
import dev.runs4j.ports.time.RunsClock;
import dev.runs4j.tools.Describe;
import dev.runs4j.tools.Tools;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** A tool that tells date and time in a city. */
final class LocalTime {

    private LocalTime() {}

    record Question(
            @Describe("Where the caller is, or wants to go") City city) {}

    static Tool tool(RunsClock clock) {
        return Tools.of(
                "local_time", "Date and time in a city now", Question.class, question -> in(question.city(), clock));
    }

    private static String in(City city, RunsClock clock) {
        ZonedDateTime there = clock.now().atZone(city.zone()).truncatedTo(ChronoUnit.MINUTES);
        return there.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
