package dev.runs4j.json.internal.read;

import dev.runs4j.domain.event.CodeInterpreterCallDelta;
import dev.runs4j.domain.event.FileSearchCallDelta;
import dev.runs4j.domain.event.FunctionCallDelta;
import dev.runs4j.domain.event.ToolCallDelta;
import dev.runs4j.domain.event.UnrecognisedCallDelta;
import org.jspecify.annotations.Nullable;

/** An addition to a tool call. */
final class ToolCallDeltaReader {

    private ToolCallDeltaReader() {}

    static ToolCallDelta read(JsonIn in) {
        int mark = in.mark();
        String type = in.type(mark);
        ToolCallDelta delta = known(type, in);
        return delta == null ? unrecognised(type, mark, in) : delta;
    }

    private static ToolCallDelta unrecognised(String type, int mark, JsonIn in) {
        UnknownDelta told = UnknownDelta.at(mark, in);
        return new UnrecognisedCallDelta(told.index(), told.id(), type, in.whole(mark));
    }

    private static @Nullable ToolCallDelta known(String type, JsonIn in) {
        return switch (type) {
            case FunctionCallDelta.TYPE -> FunctionDeltaReader.read(in);
            case CodeInterpreterCallDelta.TYPE -> CodeDeltaReader.read(in);
            case FileSearchCallDelta.TYPE -> fileSearch(in);
            default -> null;
        };
    }

    private static @Nullable ToolCallDelta fileSearch(JsonIn in) {
        var call = Envelope.object(FileSearchCallDelta.TYPE, FileSearchReader::search)
                .withIndex()
                .withId();
        return call.read(in, (read, extras) -> {
            FileSearchReader search = read == null ? FileSearchReader.NOTHING : read;
            return FileSearchCallDelta.at(call.index())
                    .id(call.id())
                    .rankingOptions(search.rankingOptions())
                    .results(search.results())
                    .innerExtras(search.extras())
                    .extras(extras)
                    .build();
        });
    }
}
