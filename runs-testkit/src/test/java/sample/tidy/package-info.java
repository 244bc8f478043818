/** An adapter for tests of the rules. */
@NullMarked
package sample.tidy;

import org.jspecify.annotations.NullMarked;
