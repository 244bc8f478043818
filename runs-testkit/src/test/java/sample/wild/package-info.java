/** An adapter for tests of the rules. */
@NullMarked
package sample.wild;

import org.jspecify.annotations.NullMarked;
