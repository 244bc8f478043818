package dev.runs4j.azure;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.Limits;
import dev.runs4j.wire.internal.assistants.BaseUrl;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a surface wants and can. Immutable. */
interface SurfaceRules {

    /**
     * {@return where its paths begin}
     *
     * @throws IllegalArgumentException when the endpoint is that of another surface
     */
    String base(BaseUrl endpoint, Names names);

    /**
     * {@return the version to ask for}
     *
     * @throws IllegalArgumentException when one has to be stated, or the stated one does not know threads and runs
     */
    String apiVersion(@Nullable String stated, Names names);

    /** {@return whether keys are taken; tokens always are} */
    boolean takesKeys();

    /** {@return what tokens are asked for} */
    String scope();

    /** {@return what it can do in a version} */
    Set<Capability> capabilities(String apiVersion);

    /** {@return how much it takes} */
    Limits limits();
}
