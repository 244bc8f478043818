package com.azure.core.credential;

import java.util.ArrayList;
import java.util.List;

/** Stands in for the type of that name. */
public final class TokenRequestContext {

    private final List<String> scopes = new ArrayList<>();

    /** {@return this, with more scopes} */
    public TokenRequestContext addScopes(String... more) {
        scopes.addAll(List.of(more));
        return this;
    }

    /** {@return the scopes} */
    public List<String> getScopes() {
        return List.copyOf(scopes);
    }
}
