package example.files;

import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.Role;
import java.util.List;

/** Says what the user said last. */
final class Echo implements Worker {

    @Override
    public Reply next(Task task) {
        return task.written().isEmpty() ? new Reply.Says(lastOfUser(task.messages())) : new Reply.Completes();
    }

    private static String lastOfUser(List<Message> messages) {
        String text = "";
        for (Message message : messages) {
            text = message.role().equals(Role.USER) ? message.text() : text;
        }
        return text;
    }
}
