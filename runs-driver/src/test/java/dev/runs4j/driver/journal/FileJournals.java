package dev.runs4j.driver.journal;

import dev.runs4j.driver.InMemoryToolJournal;
import dev.runs4j.filejournal.FileToolJournal;
import dev.runs4j.ports.journal.ToolJournal;
import java.nio.file.Path;

/** Opens journals in files, with the rows of the driver's journal in memory. */
public final class FileJournals {

    private FileJournals() {}

    /** Opens a file, which is made where it is not there. */
    public static ToolJournal open(Path file) {
        return FileToolJournal.open(file, () -> InMemoryToolJournal.keeping(Integer.MAX_VALUE));
    }
}
