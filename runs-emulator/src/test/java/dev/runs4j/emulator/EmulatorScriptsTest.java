package dev.runs4j.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where scripts are read from. */
class EmulatorScriptsTest {

    @TempDir
    Path folder;

    @Test
    void aYamlFileIsReadWithAByteOrderMarkToo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yml"), "\uFEFFrules: [{ name: é, script: default }]");

        assertThat(EmulatorScripts.read(file).names()).containsExactly("é");
    }

    @Test
    void aJsonFileIsReadWithTabsAndEscapes() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.json"),
                "{\n\t\"rules\": [{\"name\": \"\\ud83d\\ude00\\/\", \"script\": \"default\"}]\n}");

        assertThat(EmulatorScripts.read(file).names()).containsExactly("😀/");
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("none.yaml");

        assertThatThrownBy(() -> EmulatorScripts.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + ": there is no such file");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Path file = Files.write(folder.resolve("a.yaml"), new byte[] {'r', (byte) 0xE9, ':'});

        assertThatThrownBy(() -> EmulatorScripts.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + ": text in UTF-8 wanted, but it is not");
    }

    @Test
    void aFileThatIsTooLongIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("a.yaml"), new byte[1_048_577]);

        assertThatThrownBy(() -> EmulatorScripts.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + ": a file of at most 1048576 bytes wanted, but it has 1048577");
    }

    @Test
    void itsTextNamesTheRules() {
        assertThat(EmulatorScripts.parse("a", "rules: [{ times: 1, script: default }, { name: b, script: default }]"))
                .hasToString("EmulatorScripts[rules[0], b]");
    }
}
