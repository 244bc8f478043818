/**
 * A backend for runs in a directory of JSON files: an example of an adapter, written to be read.
 *
 * <p>{@link example.files.FilesBackend} is the way in, {@link example.files.Worker} is what makes the runs do something.
 *
 * <p>Two things that any adapter on a disk meets: ids come from callers, so what they become (here a path) is checked first; and an interrupt
 * closes the channels of {@code java.nio}, while the streams of {@code java.io}, which are used here, are not hurt by it.
 */
@NullMarked
package example.files;

import org.jspecify.annotations.NullMarked;
