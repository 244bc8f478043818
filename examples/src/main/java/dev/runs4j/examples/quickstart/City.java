package dev.runs4j.examples.quickstart;

import java.time.ZoneId;

/** The cities in the data file. */
enum City {
    BERGEN("Europe/Oslo"),
    CAIRO("Africa/Cairo"),
    LISBON("Europe/Lisbon"),
    OSLO("Europe/Oslo"),
    REYKJAVIK("Atlantic/Reykjavik"),
    SINGAPORE("Asia/Singapore");

    private final String zone;

    City(String zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }
}
