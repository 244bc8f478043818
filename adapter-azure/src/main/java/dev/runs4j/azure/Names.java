package dev.runs4j.azure;

/**
 * What settings are called where they were made, so that a message names what to change.
 *
 * @param surface the choice of the surface
 * @param endpoint the address
 * @param apiVersion the version
 * @param apiKey the key
 * @param token the token
 * @param tokens what to set for tokens, as the end of a sentence
 * @param plainHttp what allows http, as a sentence's subject
 */
record Names(
        String surface,
        String endpoint,
        String apiVersion,
        String apiKey,
        String token,
        String tokens,
        String plainHttp) {

    static final Names BUILDER = new Names(
            "surface", "endpoint", "apiVersion", "apiKey", "token", "token or tokens", "allowPlainHttp(true)");
}
