package dev.runs4j.benchmarks.peers;

/** What the command of the comparison says. */
final class Words {

    static final String INSTRUCTIONS =
            "You help people to plan a journey by train. Name the departure, the arrival, the "
                    + "number of changes and the price. Answer in the language of the question.";
    static final String QUESTION = "When is the next train from Oslo to Bergen?";
    static final String TOOL = "weather";
    static final String TOOL_DOES = "Forecast for a city";
    static final String PARAMETERS =
            "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}},\"required\":[\"city\"]}";

    private Words() {}
}
