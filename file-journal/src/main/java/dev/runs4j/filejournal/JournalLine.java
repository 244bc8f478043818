package dev.runs4j.filejournal;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.ports.journal.CallResult;
import dev.runs4j.ports.journal.JournalCall;
import dev.runs4j.ports.journal.JournalRun;
import dev.runs4j.ports.journal.ToolJournal;
import dev.runs4j.ports.journal.ToolSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One call of a journal that has changed something, as a line of fields with a tab between them, in ASCII. */
record JournalLine(List<String> fields) {

    private static JournalLine of(String operation, JournalRun run, Object... others) {
        RunRef ref = run.run();
        return new JournalLine(Stream.concat(
                        Stream.of(operation, run.backend(), ref.threadId(), ref.runId()),
                        Arrays.stream(others).map(String::valueOf))
                .toList());
    }

    static JournalLine begin(JournalRun run, Instant deadline, ToolSet tools, Instant now) {
        return of("begin", run, deadline, tools.name(), tools.version(), now);
    }

    static JournalLine adopt(JournalRun run, Instant now) {
        return of("adopt", run, now);
    }

    static JournalLine claim(JournalCall call, String tool, long epoch, Instant now) {
        return of("claim", call.run(), call.round(), call.callId(), tool, epoch, now);
    }

    static JournalLine record(JournalCall call, CallResult result) {
        return of("record", call.run(), call.round(), call.callId(), result.kind(), result.output(), result.at());
    }

    static JournalLine sending(JournalRun run, int round, long epoch) {
        return of("sending", run, round, epoch);
    }

    static JournalLine accepted(JournalRun run, int round, long epoch) {
        return of("accepted", run, round, epoch);
    }

    static JournalLine end(JournalRun run, long epoch, String status, Instant now) {
        return of("end", run, epoch, status, now);
    }

    static JournalLine purge(String backend, Instant endedBefore) {
        return new JournalLine(List.of("purge", backend, endedBefore.toString()));
    }

    static JournalLine read(String line) {
        return new JournalLine(
                Stream.of(line.split("\t", -1)).map(JournalLine::unescape).toList());
    }

    String text() {
        return fields.stream().map(JournalLine::escape).collect(Collectors.joining("\t"));
    }

    /** Makes the same call on another journal. */
    void replay(ToolJournal rows) {
        switch (fields.get(0)) {
            case "begin" -> rows.begin(run(), time(4), new ToolSet(fields.get(5), fields.get(6)), time(7));
            case "adopt" -> rows.adopt(run(), time(4));
            case "claim" -> rows.claim(call(), fields.get(6), number(7), time(8));
            case "record" ->
                rows.record(call(), new CallResult(CallResult.Kind.valueOf(fields.get(6)), fields.get(7), time(8)));
            case "sending" -> rows.sending(run(), (int) number(4), number(5));
            case "accepted" -> rows.accepted(run(), (int) number(4), number(5));
            case "end" -> rows.end(run(), number(4), fields.get(5), time(6));
            case "purge" -> rows.purge(fields.get(1), time(2));
            default -> throw new IllegalStateException("No line of a journal: " + fields.get(0));
        }
    }

    private JournalRun run() {
        return new JournalRun(fields.get(1), RunRef.of(fields.get(2), fields.get(3)));
    }

    private JournalCall call() {
        return new JournalCall(run(), (int) number(4), fields.get(5));
    }

    private long number(int field) {
        return Long.parseLong(fields.get(field));
    }

    private Instant time(int field) {
        return Instant.parse(fields.get(field));
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~' && c != '\\') {
                escaped.append(c);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\%04x", (int) c));
            }
        }
        return escaped.toString();
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                plain.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                i += 4;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
