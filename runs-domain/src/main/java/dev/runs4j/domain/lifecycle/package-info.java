/**
 * The nine statuses of a run and the one table of legal transitions between them.
 *
 * <p>Changing is strict: {@link dev.runs4j.domain.lifecycle.RunLifecycle#apply} refuses what the table does not list. Reading is tolerant:
 * a poller sees samples of a history, so {@link dev.runs4j.domain.lifecycle.RunLifecycle#canReach} allows skipped steps.
 */
@NullMarked
package dev.runs4j.domain.lifecycle;

import org.jspecify.annotations.NullMarked;
