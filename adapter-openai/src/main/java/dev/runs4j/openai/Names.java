package dev.runs4j.openai;

/**
 * What settings are called where they were made, so that a message names what to change.
 *
 * @param apiKey the key
 * @param baseUrl the address
 * @param protocol the protocol
 * @param plainHttp what allows http, as a sentence's subject
 */
record Names(String apiKey, String baseUrl, String protocol, String plainHttp) {

    static final Names BUILDER = new Names("apiKey", "baseUrl", "protocol", "allowPlainHttp(true)");

    static final Names ENVIRONMENT = new Names(
            OpenAiBackendProvider.API_KEY,
            OpenAiBackendProvider.BASE_URL,
            OpenAiBackendProvider.PROTOCOL,
            OpenAiBackendProvider.ALLOW_PLAIN_HTTP + "=true");
}
