/**
 * A backend for runs in a directory of JSON files: an example of an adapter, written to be read.
 *
 * <p>{@link example.files.FilesBackend} is the way in, {@link example.files.Worker} is what makes the runs do something.
 */
@NullMarked
package example.files;

import org.jspecify.annotations.NullMarked;
