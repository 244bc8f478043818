package dev.runs4j.emulator.internal.scripts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a file, each with its place. Not thread-safe. */
public final class Mistakes {

    private static final int MOST = 100;

    private final String file;
    private final List<Mistake> found = new ArrayList<>();

    /**
     * Begins without any.
     *
     * @param file the name of the file, for the messages
     */
    public Mistakes(String file) {
        this.file = file;
    }

    void add(Spot spot, String path, String text) {
        String line = path.isEmpty() ? text : path + ": " + text;
        found.add(new Mistake(spot, line.replace("\r", "\\r").replace("\n", "\\n")));
    }

    /** The usual form: what is allowed, and what stands there. */
    void wanted(Node node, String allowed) {
        add(node.spot(), node.path(), allowed + " wanted, but it was " + node.found());
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** {@return one line for each, from the top of the file to its end; the first hundred where there are more} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(found.stream()
                .sorted(Comparator.comparing(Mistake::spot))
                .limit(MOST)
                .map(mistake -> file + ":" + mistake.spot.line() + ":" + mistake.spot.column() + ": " + mistake.text)
                .toList());
        if (found.size() > MOST) {
            lines.add(file + ": and " + (found.size() - MOST) + " more");
        }
        return List.copyOf(lines);
    }

    private record Mistake(Spot spot, String text) {}
}
