package dev.runs4j.ports.journal;

import java.util.Objects;

/** What {@link ToolJournal#begin} says. Members may be added in a minor version. */
public sealed interface BeginAnswer {

    /** {@return the row that is there now} */
    DriveRow drive();

    /**
     * The drive was begun; its owner is whoever called.
     *
     * @param drive the new row
     */
    record Begun(DriveRow drive) implements BeginAnswer {

        /** Refuses null. */
        public Begun {
            Objects.requireNonNull(drive, "drive");
        }
    }

    /**
     * The run was driven already; nothing has changed.
     *
     * @param drive the row that is there
     */
    record ThereAlready(DriveRow drive) implements BeginAnswer {

        /** Refuses null. */
        public ThereAlready {
            Objects.requireNonNull(drive, "drive");
        }
    }
}
