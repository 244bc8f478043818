package dev.runs4j.journal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times and lengths as PostgreSQL has them: to the microsecond, and not for ever. */
final class Times {

    /** PostgreSQL knows times from 4713 BC to the year 294276. */
    private static final Instant FIRST = Instant.parse("-4000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("+200000-01-01T00:00:00Z");

    /** Whoever leases for longer has a lease for ever. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Times() {}

    /** The time for a column by which rows are found; what is too far away becomes an infinity. */
    static OffsetDateTime toTable(Instant time) {
        if (time.isBefore(FIRST)) {
            return OffsetDateTime.MIN;
        }
        return time.isAfter(LAST)
                ? OffsetDateTime.MAX
                : time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static long micros(Duration time) {
        Duration length = time.compareTo(LONGEST) > 0 ? LONGEST : time;
        return length.dividedBy(ChronoUnit.MICROS.getDuration());
    }

    static Instant of(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
