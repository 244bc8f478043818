package com.azure.core.credential;

/** Stands in for the type of that name. */
public interface TokenCredential {

    /** {@return a token} */
    AccessToken getTokenSync(TokenRequestContext request);
}
