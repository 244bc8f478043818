package dev.runs4j.ports.journal;

/** What {@link ToolJournal#sending}, {@link ToolJournal#accepted} and {@link ToolJournal#end} say. Members may be added in a minor version. */
public sealed interface WriteAnswer permits WriteAnswer.Written, Refusal {

    /** It stands in the journal, be it from now on or already. */
    record Written() implements WriteAnswer {}
}
