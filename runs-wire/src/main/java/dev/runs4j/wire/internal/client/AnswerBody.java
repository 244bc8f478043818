package dev.runs4j.wire.internal.client;

import dev.runs4j.wire.http.HttpAnswer;
import feign.Response;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** An answer of the transport inside one of Feign: of no stated length, since Feign takes short bodies into memory and closes them. */
final class AnswerBody implements Response.Body {

    private final HttpAnswer answer;

    AnswerBody(HttpAnswer answer) {
        this.answer = answer;
    }

    HttpAnswer answer() {
        return answer;
    }

    @Override
    @SuppressWarnings("NullAway") // Feign's null-unmarked contract: null means that the length is not known.
    public Integer length() {
        return null;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public InputStream asInputStream() {
        return answer.body();
    }

    @Override
    public Reader asReader(Charset charset) {
        return new InputStreamReader(asInputStream(), charset);
    }

    @Override
    public void close() {
        answer.close();
    }
}
