package dev.runs4j.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Javadoc is the contract: each rule is an item of a list, or of definitions, that begins with an id of its own. */
class ContractRuleIdsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern RULE = Pattern.compile("<(?:li|dt)><b>([A-Z]\\d{2,3})</b>");
    private static final Pattern ITEM = Pattern.compile("<(?:li|dt)>");

    @Test
    void everyRuleHasAnIdOfItsOwn() throws IOException {
        List<String> ids = new ArrayList<>();
        int items = 0;
        for (String source : sources()) {
            RULE.matcher(source).results().forEach(found -> ids.add(found.group(1)));
            items += (int) ITEM.matcher(source).results().count();
        }

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(60).hasSize(items);
    }

    @Test
    void everyMentionOfARuleNamesOneThatExists() throws IOException {
        List<String> ids = new ArrayList<>();
        List<String> mentioned = new ArrayList<>();
        for (String source : sources()) {
            RULE.matcher(source).results().forEach(found -> ids.add(found.group(1)));
            Matcher sentence = Pattern.compile("[Rr]ules? ([A-Z]\\d{2,3})(?: (?:to|and) ([A-Z]?\\d{2,3}))?")
                    .matcher(source);
            while (sentence.find()) {
                mentioned.add(sentence.group(1));
                if (sentence.group(2) != null) {
                    mentioned.add(sentence.group(2));
                }
            }
        }

        assertThat(mentioned).isNotEmpty();
        assertThat(ids).containsAll(mentioned);
    }

    private static List<String> sources() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
