package dev.runs4j.ports.journal;

/**
 * Which tools answer a run: a process that goes on with a drive compares it with its own before it makes any call.
 *
 * @param name the name of the set; not blank
 * @param version its version; not blank
 */
public record ToolSet(String name, String version) {

    /** Refuses blank parts. */
    public ToolSet {
        Texts.notBlank("name", name);
        Texts.notBlank("version", version);
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
