package dev.runs4j.testkit.mutants;

import org.jspecify.annotations.Nullable;

/** What a broken backend makes of a call. */
interface Tamper {

    /** {@return what the caller gets instead of the backend's answer} */
    @Nullable
    Object on(Call call) throws Throwable;
}
