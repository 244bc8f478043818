/** Rules of architecture that an adapter applies to itself. */
@NullMarked
package dev.runs4j.testkit.arch;

import org.jspecify.annotations.NullMarked;
