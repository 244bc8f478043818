package dev.runs4j.domain.event;

/** A place in what a stream tells, and the way to report what is wrong there. */
final class Place {

    private static final int SHOWN = 80;

    private final Problems problems;
    private final String path;

    private Place(Problems problems, String path) {
        this.problems = problems;
        this.path = path;
    }

    static Place of(Problems problems, String kind, String id) {
        return new Place(problems, kind + " " + shown(id));
    }

    Place in(String member) {
        return new Place(problems, path + "." + member);
    }

    Place at(int index) {
        return new Place(problems, path + "[" + index + "]");
    }

    void report(String what) {
        problems.add(new StreamProblem(path, what));
    }

    /** Cuts a server's text, so that a report stays readable however long the text is. */
    static String shown(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }
}
