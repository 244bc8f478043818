package dev.runs4j.domain.tool;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import java.util.Objects;

/** One thing that code on the server put out. Immutable. */
public sealed interface CodeInterpreterOutput
        permits CodeInterpreterOutput.Logs, CodeInterpreterOutput.Image, CodeInterpreterOutput.Unrecognised {

    /**
     * Printed text.
     *
     * @param logs the text
     * @param extras unmodelled members
     */
    record Logs(String logs, Extras extras) implements CodeInterpreterOutput {

        /** Refuses null. */
        public Logs {
            Objects.requireNonNull(logs, "logs");
            Objects.requireNonNull(extras, "extras");
        }

        @Override
        public String toString() {
            return "Logs[" + logs.length() + " chars]";
        }
    }

    /**
     * A picture, stored as a file.
     *
     * @param fileId the file
     * @param imageExtras unmodelled members inside {@code image}
     * @param extras unmodelled members beside {@code image}
     */
    record Image(String fileId, Extras imageExtras, Extras extras) implements CodeInterpreterOutput {

        /** Refuses null. */
        public Image {
            Objects.requireNonNull(fileId, "fileId");
            Objects.requireNonNull(imageExtras, "imageExtras");
            Objects.requireNonNull(extras, "extras");
        }
    }

    /**
     * An output of a kind that this version does not model; written back as it came.
     *
     * @param type the kind on the wire; empty where none was named
     * @param json the whole value
     */
    record Unrecognised(String type, JsonText json) implements CodeInterpreterOutput {

        /** Refuses null. */
        public Unrecognised {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(json, "json");
        }
    }
}
