package com.azure.core.credential;

import reactor.core.publisher.Mono;

/** Stands in for the type of that name. */
public interface TokenCredential {

    /** {@return what gives a token} */
    Mono<AccessToken> getToken(TokenRequestContext request);
}
