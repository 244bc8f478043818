package example.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A worker whose runs follow lists of acts. Safe for many threads. */
final class ScriptedWorker implements Worker {

    private final Map<String, List<FilesPlots.Act>> scripts = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private List<FilesPlots.Act> current = List.of();

    /** Lets the runs that are there go on as they would, and all others follow this script. */
    synchronized void play(List<FilesPlots.Act> script, List<String> runsSoFar) {
        runsSoFar.forEach(run -> scripts.putIfAbsent(run, current));
        current = script;
    }

    @Override
    public Reply next(Task task) {
        FilesPlots.Act act = act(task.run().id());
        return act.apply(task);
    }

    private synchronized FilesPlots.Act act(String run) {
        List<FilesPlots.Act> script = scripts.computeIfAbsent(run, made -> current);
        int place = places.merge(run, 1, Integer::sum) - 1;
        return place < script.size() ? script.get(place) : task -> new Reply.Waits();
    }
}
