package dev.runs4j.emulator.responses;

import java.util.Optional;

/** What the default script lets the model say. */
final class UsualItems {

    private UsualItems() {}

    static PlannedItem of(ModelView view) {
        Optional<String> forced = view.forcedFunction();
        Optional<String> function = forced.isPresent() ? forced : wanted(view);
        return function.map(name -> PlannedItem.call(name, "{}")).orElseGet(() -> PlannedItem.message(text(view)));
    }

    private static Optional<String> wanted(ModelView view) {
        boolean may = view.mayCall() && view.newOutputs().isEmpty();
        return may ? view.functions().stream().findFirst() : Optional.empty();
    }

    private static String text(ModelView view) {
        return view.newOutputs().isEmpty()
                ? "Hello from the emulator."
                : "Done, by " + view.newOutputs().size() + " outputs.";
    }
}
