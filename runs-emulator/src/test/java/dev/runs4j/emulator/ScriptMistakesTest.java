package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told about a script file that is wrong, literally. */
class ScriptMistakesTest {

    private static final String STEP = "rules[0].script[0]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "waits: 2 seconds | 3:12: .waits: a time such as 250ms, 2s, 5m or 1h, at most 720h, wanted, but it was the text '2 seconds'",
                "waits: 721h | 3:12: .waits: a time such as 250ms, 2s, 5m or 1h, at most 720h, wanted, but it was the text '721h'",
                "waits: 2 | 3:12: .waits: a time such as 250ms, 2s, 5m or 1h, at most 720h, wanted, but it was the number 2",
                "asks: find | 3:11: .asks: a list of calls wanted, but it was the text 'find'",
                "asks: [] | 3:11: .asks: a list of calls wanted, but it was an empty list",
                "asks: [x] | 3:12: .asks[0]: an object with function, arguments, id wanted, but it was the text 'x'",
                "asks: [{}] | 3:12: .asks[0]: the member function wanted, but it is not here",
                "asks: [function: ' '] | 3:22: .asks[0].function: a text that is not blank wanted, but it was the text ' '",
                "asks: [{ function: a, argument: 1 }] | 3:27: .asks[0].argument: only function, arguments, id may stand here, but it was 'argument'",
                "asks: [{ function: a, arguments: [1] }] | 3:38: .asks[0].arguments: an object or a text wanted, but it was a list",
                "asks: [{ function: a, id: c }, { function: b, id: c }] | 3:55: .asks[1].id: an id of its own in this round wanted, but it was the text 'c'",
                "asks_approval: [{ server: s }] | 3:21: .asks_approval[0]: the member tool wanted, but it is not here",
                "asks_approval: [{ server: s, tool: t, arguments: { a: '{thread}' } }] | 3:54: .asks_approval[0].arguments: nothing is filled in here; write {{ for a brace",
                "uses: [web: {}] | 3:12: .uses[0].web: only code_interpreter and file_search can be used here",
                "uses: [file_search] | 3:12: .uses[0]: an object with one member, code_interpreter or file_search, wanted, but it was the text 'file_search'",
                "uses: [file_search: { results: [{ file_id: a, file_name: b, score: 2 }] }] | 3:72: .uses[0].file_search.results[0].score: a number from 0 to 1 wanted, but it was the number 2",
                "uses: [code_interpreter: { logs: a }] | 3:30: .uses[0].code_interpreter: the member input wanted, but it is not here",
                "says: [a] | 3:11: .says: a text wanted, but it was a list",
                "says: 7 | 3:11: .says: a text (in quotes) wanted, but it was the number 7",
                "says: | 3:10: .says: a text wanted, but it was nothing",
                "says: '{lastmessage}' | 3:11: .says: only {output}, {output:FUNCTION}, {last_message}, {metadata:KEY}, {instructions}, {model}, {assistant} and {thread} may be filled in (write {{ for a brace), but it was {lastmessage}",
                "says: '{model:x}' | 3:11: .says: only {output}, {output:FUNCTION}, {last_message}, {metadata:KEY}, {instructions}, {model}, {assistant} and {thread} may be filled in (write {{ for a brace), but it was {model:x}",
                "says: '{output:a}' | 3:11: .says: {output:FUNCTION} wanted with a function that a step before asks for (there is none), but it was 'a'",
                "writes: '{last_message}' | 3:13: .writes: nothing is filled in here; write {{ for a brace",
                "says: *a | 3:11: .says: a plain value wanted, but it was an alias (* is not read here)",
                "say: a | 3:5: .say: one of waits, asks, asks_approval, uses, says, writes, answers, completes, fails, stops_incomplete or never_ends wanted, but it was 'say'",
                "say | 3:5: : one of waits, asks, asks_approval, uses, says, writes, answers, completes, fails, stops_incomplete or never_ends wanted, but it was 'say'",
                "{ says: a, waits: 1s } | 3:5: : a step, which is an object with one member (waits, asks, asks_approval, uses, says, writes, answers, completes, fails, stops_incomplete or never_ends), wanted, but it was an object"
            })
    void stepsAreToldByTheirPlaceAndNothingElseIs(String step, String mistake) {
        int cut = mistake.indexOf(": ");
        String wanted = "test.yaml:" + mistake.substring(0, cut) + ": " + STEP + mistake.substring(cut + 2);

        assertThat(mistakes("rules:\n- script:\n  - " + step + "\n  - completes\n"))
                .containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"answer: a | one of waits", "'answer' | one of waits", "{ says: a, answers: b } | a step, which"})
    void aLastStepThatCannotBeReadIsNotCalledMissingAsWell(String step, String mistake) {
        assertThat(mistakes("rules:\n- script:\n  - says: a\n  - " + step + "\n"))
                .singleElement()
                .asString()
                .contains(mistake);
    }

    @Test
    void aStepThatNobodyKnowsBehindTheEndIsTooMany() {
        assertThat(mistakes("rules:\n- script:\n  - completes\n  - say: a\n"))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("no step wanted behind the one that ends the run"))
                .anySatisfy(line -> assertThat(line).contains("but it was 'say'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "completes: now | 3:16: .completes: the word alone wanted, but it was the text 'now'",
                "never_ends: true | 3:17: .never_ends: the word alone wanted, but it was true",
                "fails: oops | 3:12: .fails: an object with code, message wanted, but it was the text 'oops'",
                "fails: { code: oops, message: m } | 3:20: .fails.code: one of server_error, rate_limit_exceeded, invalid_prompt wanted, but it was the text 'oops'",
                "fails: { code: server_error } | 3:12: .fails: the member message wanted, but it is not here",
                "stops_incomplete: tired | 3:23: .stops_incomplete: one of max_completion_tokens, max_prompt_tokens, content_filter wanted, but it was the text 'tired'",
                "says: a | 3:5: : answers, completes, fails, stops_incomplete or never_ends wanted as the last step, but the script ends here without"
            })
    void endsAreToldByTheirPlace(String step, String mistake) {
        int cut = mistake.indexOf(": ");
        String wanted = "test.yaml:" + mistake.substring(0, cut) + ": " + STEP + mistake.substring(cut + 2);

        assertThat(mistakes("rules:\n- script:\n  - " + step + "\n")).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "when: x | 2:9: .when: an object with instructions, model, assistant, last_message, metadata wanted, but it was the text 'x'",
                "when: { text: x } | 2:11: .when.text: only instructions, model, assistant, last_message, metadata may stand here, but it was 'text'",
                "when: { model: 4 } | 2:18: .when.model: a text (in quotes) or an object with equals, contains, matches wanted, but it was the number 4",
                "when: { model: {} } | 2:18: .when.model: a text or an object with equals, contains, matches wanted, but it was an empty object",
                "when: { model: { is: a } } | 2:20: .when.model.is: only equals, contains, matches may stand here, but it was 'is'",
                "when: { model: { equals: true } } | 2:28: .when.model.equals: a text (in quotes) wanted, but it was true",
                "when: { model: { matches: '(a' } } | 2:29: .when.model.matches: a regular expression (Unclosed group at character 3) wanted, but it was the text '(a'",
                "when: { metadata: x } | 2:21: .when.metadata: an object of keys and what their values are to be wanted, but it was the text 'x'",
                "when: { metadata: { a: 7 } } | 2:26: .when.metadata.a: a text (in quotes) or an object with equals, contains, matches wanted, but it was the number 7",
                "times: 0 | 2:10: .times: a number of runs, 1 to 1000000000, wanted, but it was the number 0",
                "times: 1.5 | 2:10: .times: a number of runs, 1 to 1000000000, wanted, but it was the number 1.5",
                "queued_for: soon | 2:15: .queued_for: a time such as 250ms, 2s, 5m or 1h, at most 720h, wanted, but it was the text 'soon'",
                "racing_cancel: maybe | 2:18: .racing_cancel: true or false wanted, but it was the text 'maybe'",
                "name: 7 | 2:9: .name: a text (in quotes) wanted, but it was the number 7",
                "tims: 7 | 2:3: .tims: only name, when, script, times, queued_for, racing_cancel may stand here, but it was 'tims'"
            })
    void rulesAreToldByTheirPlace(String member, String mistake) {
        int cut = mistake.indexOf(": ");
        String wanted = "test.yaml:" + mistake.substring(0, cut) + ": rules[0]" + mistake.substring(cut + 2);

        assertThat(mistakes("rules:\n- " + member + "\n  script: default\n")).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 1:1: an object with the member rules wanted, but the file is empty",
                "[] | 1:1: an object with rules wanted, but it was an empty list",
                "{} | 1:1: the member rules wanted, but it is not here",
                "rules: [] | 1:8: rules: a list of rules wanted, but it was an empty list",
                "rules: [{}] | 1:9: rules[0]: the member script wanted, but it is not here",
                "rules: [script: []] | 1:17: rules[0].script: a list of 1 to 1000 steps or the word default wanted, but it was an empty list",
                "rules: [script: usual] | 1:17: rules[0].script: a list of 1 to 1000 steps or the word default wanted, but it was the text 'usual'",
                "{ rules: [script: default], rule: 1 } | 1:29: rule: only rules may stand here, but it was 'rule'",
                "rules: [{ script: default, script: default }] | 1:28: rules[0].script: one member of this name wanted, but it is here twice",
                "rules: [{ script: default }, { script: default }] | 1:30: rules[1]: no rule wanted behind 'rules[0]', which takes every run (it has neither when nor times), but here is one",
                "rules: [{ name: a, times: 1, script: default }, { name: a, script: default }] | 1:57: rules[1].name: a name of its own wanted, but it was the text 'a'",
                "rules: [script: [completes, completes]] | 1:29: rules[0].script[1]: no step wanted behind the one that ends the run, but here is one",
                "rules: [a, b | 1:13: cannot be read: while parsing a flow sequence from 1:8, expected ',' or ']', but got <stream end>",
                "rules: a: b | 1:9: cannot be read: mapping values are not allowed here"
            })
    void filesAreToldByTheirPlace(String file, String mistake) {
        assertThat(mistakes(file)).containsExactly("test.yaml:" + mistake);
    }

    @Test
    void anExpressionThatIsTooLongIsRefused() {
        String expression = "a".repeat(1_001);

        assertThat(mistakes("rules: [{ when: { model: { matches: " + expression + " } }, script: default }]"))
                .containsExactly("test.yaml:1:37: rules[0].when.model.matches: a regular expression of at most 1000"
                        + " characters wanted, but it has 1001");
    }

    @Test
    void longTextsAreCutInMessages() {
        assertThat(mistakes("rules: " + "é".repeat(50)))
                .containsExactly(
                        "test.yaml:1:8: rules: a list of rules wanted, but it was the text '" + "é".repeat(40) + "…'");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThat(mistakes("rules:\n- script: default\n---\na: 1\n"))
                .containsExactly("test.yaml:4:1: one document wanted, but a second one begins here");
    }

    @Test
    void allMistakesAreToldAtOnceFromTheTop() {
        String file =
                "rules:\n- times: 0\n  script:\n  - waits: x\n  - answers: '{x}'\n- script: [complete]\n  when: 1\n";

        assertThat(mistakes(file))
                .extracting(mistake -> mistake.substring(0, mistake.indexOf(": ")))
                .containsExactly(
                        "test.yaml:2:10", "test.yaml:4:12", "test.yaml:5:14", "test.yaml:6:12", "test.yaml:7:9");
    }

    @Test
    void noMoreThanAHundredAreTold() {
        List<String> mistakes = mistakes("rules:\n" + "- x\n".repeat(103));

        assertThat(mistakes).hasSize(101);
        assertThat(mistakes.get(100)).isEqualTo("test.yaml: and 3 more");
    }

    @Test
    void jsonIsReadAsJson() {
        ScriptFileException wrong = catchThrowableOfType(
                ScriptFileException.class,
                () -> EmulatorScripts.parse("a.JSON", "{\"rules\": [\n\t{\"script\": \"usual\"},\n\t]}"));

        assertThat(wrong.mistakes()).hasSize(1);
        assertThat(wrong).hasMessageStartingWith("a.JSON:3:2: cannot be read: Unexpected character (']'");
    }

    private static List<String> mistakes(String yaml) {
        return catchThrowableOfType(ScriptFileException.class, () -> EmulatorScripts.parse("test.yaml", yaml))
                .mistakes();
    }
}
