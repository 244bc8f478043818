/** Journals of tool calls and of runs over Responses on PostgreSQL, for as many processes as the database admits. */
@NullMarked
package dev.runs4j.journal.jdbc;

import org.jspecify.annotations.NullMarked;
