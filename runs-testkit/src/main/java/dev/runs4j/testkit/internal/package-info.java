/** What the packages of the test kit share. Not part of the API. */
@NullMarked
package dev.runs4j.testkit.internal;

import org.jspecify.annotations.NullMarked;
