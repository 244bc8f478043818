package dev.runs4j.testkit.guide;

/** Where the sample's tool looks. */
interface Forecast {

    String of(String city);
}
