package dev.runs4j.inmemory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a script does, and how long the model thinks before it.
 *
 * @param thinking null for the backend's usual time
 * @param act what is done
 */
record Turn(@Nullable Duration thinking, Act act) {}
