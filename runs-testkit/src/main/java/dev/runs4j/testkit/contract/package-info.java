/** The contract kit: what an adapter extends to prove that its backend keeps every rule of the ports. */
@NullMarked
package dev.runs4j.testkit.contract;

import org.jspecify.annotations.NullMarked;
