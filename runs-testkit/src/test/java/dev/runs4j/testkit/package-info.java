/** Stories that the tests of all packages tell. */
@NullMarked
package dev.runs4j.testkit;

import org.jspecify.annotations.NullMarked;
