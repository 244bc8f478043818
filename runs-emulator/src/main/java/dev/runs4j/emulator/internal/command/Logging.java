package dev.runs4j.emulator.internal.command;

/**
 * How the logger of the packaged command is set up: warnings and worse to standard error, and the access log where it is wanted. Whoever
 * starts the command may set the same properties, which stand then.
 */
final class Logging {

    private static final String PREFIX = "org.slf4j.simpleLogger.";

    private Logging() {}

    /** Must come before anything logs. */
    static void setUp() {
        usually("logFile", "System.err");
        usually("defaultLogLevel", "warn");
        usually("log.dev.runs4j.emulator.access", "info");
        usually("showThreadName", "false");
        usually("showDateTime", "true");
        usually("dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    }

    private static void usually(String name, String value) {
        if (System.getProperty(PREFIX + name) == null) {
            System.setProperty(PREFIX + name, value);
        }
    }
}
