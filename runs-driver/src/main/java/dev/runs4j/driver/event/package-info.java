/**
 * What happens while a run is driven, for logs, measurements and tests: {@link dev.runs4j.driver.event.DriveEvent events} as they come, and
 * the {@link dev.runs4j.driver.event.DriveTimeline timeline} of statuses that is left at the end.
 */
@NullMarked
package dev.runs4j.driver.event;

import org.jspecify.annotations.NullMarked;
