package dev.runs4j.json.property;

/** Which objects are worth nothing without an id: those that a server keeps, on top of a body or in a page of a list. */
final class Ids {

    private Ids() {}

    static boolean isNeeded(Body body, Place place) {
        boolean inPage = place.path().size() == 2 && place.path().get(0).equals("data");
        return inPage
                || (place.isRoot()
                        && !body.name().equals("error")
                        && !body.name().startsWith("list"));
    }
}
