package dev.runs4j.wire.internal.client;

import dev.runs4j.wire.http.HttpAnswer;
import dev.runs4j.wire.http.HttpTransport;
import feign.ExceptionPropagationPolicy;
import feign.Feign;
import feign.Logger;
import feign.Request;
import feign.Response;
import feign.Retryer;
import java.util.concurrent.TimeUnit;

/** The addresses of one server. Safe for many threads. */
public final class WireApis {

    private final RunsApi runs;
    private final ThreadsApi threads;
    private final MessagesApi messages;
    private final AssistantsApi assistants;

    /**
     * Names a server.
     *
     * @param base its base address, without a slash at its end
     * @param query parameters that every request has, encoded, without a question mark; may be empty
     * @param transport carries the requests
     */
    public WireApis(String base, String query, HttpTransport transport) {
        Feign feign = Feign.builder()
                .client(new WireClient(transport))
                .retryer(Retryer.NEVER_RETRY)
                .logger(new Logger.NoOpLogger())
                .logLevel(Logger.Level.NONE)
                .exceptionPropagationPolicy(ExceptionPropagationPolicy.UNWRAP)
                .options(new NoOptions())
                .build();
        this.runs = feign.newInstance(new WireTarget<>(RunsApi.class, base, query));
        this.threads = feign.newInstance(new WireTarget<>(ThreadsApi.class, base, query));
        this.messages = feign.newInstance(new WireTarget<>(MessagesApi.class, base, query));
        this.assistants = feign.newInstance(new WireTarget<>(AssistantsApi.class, base, query));
    }

    /** {@return the transport's answer inside Feign's} */
    public static HttpAnswer answer(Response response) {
        return ((AnswerBody) response.body()).answer();
    }

    /** {@return runs and their steps} */
    public RunsApi runs() {
        return runs;
    }

    /** {@return threads} */
    public ThreadsApi threads() {
        return threads;
    }

    /** {@return messages} */
    public MessagesApi messages() {
        return messages;
    }

    /** {@return assistants} */
    public AssistantsApi assistants() {
        return assistants;
    }

    /** Every call brings its own; without this one Feign would look for them by the name of the thread each time. */
    private static final class NoOptions extends Request.Options {

        NoOptions() {
            super(0, TimeUnit.MILLISECONDS, 0, TimeUnit.MILLISECONDS, false);
        }

        @Override
        public Request.Options getMethodOptions(String methodName) {
            return this;
        }
    }
}
