package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.NewVectorStore;
import java.util.List;

/** The lists of files and stores that one tool of the server may use. */
final class ResourceLists implements Members {

    private final String idMember;
    private List<String> ids = List.of();
    private List<NewVectorStore> stores = List.of();

    private ResourceLists(String idMember) {
        this.idMember = idMember;
    }

    static CodeInterpreterResources codeInterpreter(JsonIn in) {
        ResourceLists lists = new ResourceLists("file_ids");
        Extras extras = in.members((name, value) -> lists.ids(name, value));
        return new CodeInterpreterResources(lists.ids, extras);
    }

    static FileSearchResources fileSearch(JsonIn in) {
        ResourceLists lists = new ResourceLists("vector_store_ids");
        Extras extras = in.members(lists);
        return new FileSearchResources(lists.ids, lists.stores, extras);
    }

    @Override
    public boolean member(String name, JsonIn in) {
        if (name.equals("vector_stores")) {
            stores = in.objectsOrNone(VectorStoreReader::read);
            return true;
        }
        return ids(name, in);
    }

    private boolean ids(String name, JsonIn in) {
        if (!name.equals(idMember)) {
            return false;
        }
        ids = in.textsOrNone();
        return true;
    }
}
