package dev.runs4j.benchmarks.peers;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the shortest class path of a contender: nobody shall pay for the jars of the others. */
final class LoadedJars {

    private LoadedJars() {}

    /** {@return those places of the class path from which a first run loads anything, in their order} */
    static String of(Contender contender, String address) throws IOException {
        String all = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(LoadedJars::absolute)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
        try (Child child = new Child(List.of("-Xlog:class+load:stdout"), all, FirstRun.class, contender, address)) {
            Set<String> used = child.lines().stream()
                    .filter(line -> line.contains("source: file:"))
                    .map(line -> absolute(line.substring(line.indexOf("file:") + 5)))
                    .collect(Collectors.toSet());
            return Stream.of(all.split(File.pathSeparator))
                    .filter(used::contains)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static String absolute(String place) {
        return new File(place.strip()).toPath().toAbsolutePath().normalize().toString();
    }
}
