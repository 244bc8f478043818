package dev.runs4j.domain.lifecycle;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Reads a table written by hand: a head of column names, then rows of a name and one cell for each column. */
public final class Grid {

    private Grid() {}

    /** One argument list (row name, column name, cell) for each cell. */
    public static Stream<Arguments> cells(String table) {
        List<List<String>> lines = table.lines().map(Grid::words).toList();
        List<String> columns = lines.get(0);
        return lines.stream().skip(1).flatMap(row -> cells(columns, row));
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split(" +"));
    }

    private static Stream<Arguments> cells(List<String> columns, List<String> row) {
        if (row.size() != columns.size() + 1) {
            throw new IllegalArgumentException("a cell for each column, but was " + row);
        }
        return IntStream.range(0, columns.size())
                .mapToObj(i -> Arguments.of(row.get(0), columns.get(i), row.get(i + 1)));
    }
}
