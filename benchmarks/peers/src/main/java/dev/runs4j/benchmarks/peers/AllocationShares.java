package dev.runs4j.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Whose the bytes are that this library's client allocates for a GET over loopback: samples of the flight recorder, each given to the library
 * whose frame is nearest to the allocation.
 */
final class AllocationShares {

    private static final String EVENT = "jdk.ObjectAllocationSample";
    private static final List<String> OWNERS = List.of("feign.", "tools.jackson.", "org.apache.hc.", "dev.runs4j.");
    private static final String REST = "the rest";

    private AllocationShares() {}

    static void print(RunsClient client, int calls) throws IOException {
        Path file = Files.createTempFile("allocation", ".jfr");
        long bytes;
        try (Recording recording = new Recording()) {
            recording.enable(EVENT).with("throttle", "2000/s").withStackTrace();
            recording.start();
            Usage before = Usage.now();
            for (int i = 0; i < calls; i++) {
                client.isCompleted(Samples.RUN_ID);
            }
            bytes = Usage.now().since(before).bytes() / calls;
            recording.stop();
            recording.dump(file);
        }
        tell(shares(file), bytes);
        Files.delete(file);
    }

    private static Map<String, Long> shares(Path file) throws IOException {
        Map<String, Long> weights = new TreeMap<>();
        RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getThread() != null
                        && event.getThread().getJavaName().equals("main"))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .skip(1) // It bears the weight of all that the thread allocated before.
                .forEach(event -> weights.merge(owner(event), event.getLong("weight"), Long::sum));
        return weights;
    }

    private static String owner(RecordedEvent event) {
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            for (String owner : OWNERS) {
                if (type.startsWith(owner)) {
                    return owner + "*";
                }
            }
        }
        return REST;
    }

    private static void tell(Map<String, Long> weights, long bytes) {
        double all = weights.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(Locale.ROOT, "%nWhose the %d bytes of a GET are:%n", bytes);
        weights.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(one -> System.out.printf(
                        Locale.ROOT,
                        "%s: %.0f %%, %.0f bytes%n",
                        one.getKey(),
                        100 * one.getValue() / all,
                        bytes * one.getValue() / all));
    }
}
