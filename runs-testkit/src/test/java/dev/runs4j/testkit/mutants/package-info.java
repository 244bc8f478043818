/** Broken backends, one for each rule: what the contract kit is worth. */
@NullMarked
package dev.runs4j.testkit.mutants;

import org.jspecify.annotations.NullMarked;
