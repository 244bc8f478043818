package example.files;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The files below one directory. An interface, so that tests can let a disk fail. */
interface Disk {

    /** {@return the file's bytes; empty where there is no such file} */
    Optional<byte[]> read(String file) throws IOException;

    /** Writes the whole file, or leaves it as it was. */
    void write(String file, byte[] bytes) throws IOException;

    /** Deletes a file, or a folder with its files; tells whether there was one. */
    boolean delete(String name) throws IOException;

    /** {@return the names in a folder, sorted; none where there is no such folder} */
    List<String> names(String folder) throws IOException;
}
