/**
 * The journal of runs over Responses: a port behind which is written down which run consists of which responses, since no server knows.
 *
 * <p>{@link dev.runs4j.responses.journal.RunJournal} is the contract, rule by rule, each with an id such as {@code N32};
 * {@link dev.runs4j.responses.journal.testing} tries an implementation against them. {@link dev.runs4j.responses.journal.InMemoryRunJournal} is one;
 * {@link dev.runs4j.responses.journal.RunRecordText} and {@link dev.runs4j.responses.journal.ThreadRecordText} are for those who write others.
 */
@NullMarked
package dev.runs4j.responses.journal;

import org.jspecify.annotations.NullMarked;
