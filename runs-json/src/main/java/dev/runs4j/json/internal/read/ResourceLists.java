package dev.runs4j.json.internal.read;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.JsonText;
import dev.runs4j.domain.tool.AzureAiSearchResources;
import dev.runs4j.domain.tool.CodeInterpreterResources;
import dev.runs4j.domain.tool.FileSearchResources;
import dev.runs4j.domain.tool.NewVectorStore;
import java.util.List;

/** The lists of files, stores and the like that one tool of the server may use. */
final class ResourceLists {

    private List<String> ids = List.of();
    private List<JsonText> objects = List.of();
    private List<NewVectorStore> stores = List.of();

    private ResourceLists() {}

    static CodeInterpreterResources codeInterpreter(JsonIn in) {
        ResourceLists lists = new ResourceLists();
        Extras extras = in.members((name, value) -> lists.file(name, value));
        return new CodeInterpreterResources(lists.ids, lists.objects, extras);
    }

    private boolean file(String name, JsonIn in) {
        switch (name) {
            case "file_ids" -> ids = in.textsOrNone();
            case "data_sources" -> objects = in.opaquesOrNone();
            default -> {
                return false;
            }
        }
        return true;
    }

    static FileSearchResources fileSearch(JsonIn in) {
        ResourceLists lists = new ResourceLists();
        Extras extras = in.members((name, value) -> lists.store(name, value));
        return new FileSearchResources(lists.ids, lists.stores, extras);
    }

    private boolean store(String name, JsonIn in) {
        switch (name) {
            case "vector_store_ids" -> ids = in.textsOrNone();
            case "vector_stores" -> stores = in.objectsOrNone(VectorStoreReader::read);
            default -> {
                return false;
            }
        }
        return true;
    }

    static AzureAiSearchResources azureAiSearch(JsonIn in) {
        ResourceLists lists = new ResourceLists();
        Extras extras = in.members((name, value) -> lists.index(name, value));
        return new AzureAiSearchResources(lists.objects, extras);
    }

    private boolean index(String name, JsonIn in) {
        if (!name.equals("indexes")) {
            return false;
        }
        objects = in.opaquesOrNone();
        return true;
    }
}
