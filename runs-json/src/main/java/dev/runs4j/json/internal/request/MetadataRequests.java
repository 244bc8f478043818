package dev.runs4j.json.internal.request;

import dev.runs4j.domain.Extras;
import dev.runs4j.domain.Metadata;
import dev.runs4j.json.internal.write.JsonOut;

/** The bodies that can change nothing but metadata; empty metadata takes all pairs away. */
final class MetadataRequests {

    private MetadataRequests() {}

    static void metadata(JsonOut out, Metadata metadata) {
        out.begin(Extras.NONE);
        out.put("metadata", metadata, JsonOut::metadata);
        out.end();
    }
}
