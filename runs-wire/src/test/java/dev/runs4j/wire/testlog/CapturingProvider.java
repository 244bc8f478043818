package dev.runs4j.wire.testlog;

import java.io.PrintWriter;
import java.io.Serial;
import java.io.StringWriter;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Lets SLF4J write into {@link CapturedLogs}. */
public final class CapturingProvider implements SLF4JServiceProvider {

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter mdc = new NOPMDCAdapter();

    @Override
    public ILoggerFactory getLoggerFactory() {
        return Capturing::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return mdc;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    private static final class Capturing extends LegacyAbstractLogger {

        @Serial
        private static final long serialVersionUID = 1L;

        Capturing(String name) {
            this.name = name;
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return Capturing.class.getName();
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String message, Object[] arguments, Throwable thrown) {
            StringWriter text = new StringWriter();
            text.append(level + " " + name + " ").append(MessageFormatter.basicArrayFormat(message, arguments));
            if (thrown != null) {
                thrown.printStackTrace(new PrintWriter(text, true));
            }
            CapturedLogs.add(text.toString());
        }

        @Override
        public boolean isTraceEnabled() {
            return CapturedLogs.isOpen();
        }

        @Override
        public boolean isDebugEnabled() {
            return CapturedLogs.isOpen();
        }

        @Override
        public boolean isInfoEnabled() {
            return CapturedLogs.isOpen();
        }

        @Override
        public boolean isWarnEnabled() {
            return CapturedLogs.isOpen();
        }

        @Override
        public boolean isErrorEnabled() {
            return CapturedLogs.isOpen();
        }
    }
}
