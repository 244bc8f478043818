package dev.runs4j.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.messages.MessageListPage;
import com.openai.models.beta.threads.messages.MessageListParams;
import dev.runs4j.domain.message.NewMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@SuppressWarnings("deprecation") // The vendor gave the whole protocol up.
class PagesOfAClientTest {

    private final Client site = Client.of(backend -> backend.instant());

    @BeforeEach
    void fill() {
        String thread = site.backend.threads().create().id();
        for (int number = 1; number <= 5; number++) {
            site.backend.messages().create(thread, NewMessage.user("Message " + number));
        }
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static MessageListParams.Builder two() {
        return MessageListParams.builder().limit(2);
    }

    private static String text(Message message) {
        return message.content().get(0).asText().text().value();
    }

    @Test
    void newestFirstPageByPage() {
        MessageListPage first = site.messages().list("thread_0001", two().build());
        assertThat(first.items()).extracting(PagesOfAClientTest::text).containsExactly("Message 5", "Message 4");
        assertThat(first.hasMore()).hasValue(true);

        MessageListPage second = first.nextPage();
        assertThat(second.items()).extracting(PagesOfAClientTest::text).containsExactly("Message 3", "Message 2");

        MessageListPage third = second.nextPage();
        assertThat(third.items()).extracting(PagesOfAClientTest::text).containsExactly("Message 1");
        assertThat(third.hasMore()).hasValue(false);
    }

    @Test
    void theClientsOwnWalkSeesEachMessageOnce() {
        MessageListParams ascending = two().order(MessageListParams.Order.ASC).build();

        assertThat(site.unchecked()
                        .beta()
                        .threads()
                        .messages()
                        .list("thread_0001", ascending)
                        .autoPager())
                .extracting(PagesOfAClientTest::text)
                .containsExactly("Message 1", "Message 2", "Message 3", "Message 4", "Message 5");
    }

    @Test
    void whatStandsBeforeAMessage() {
        String id = site.messages().list("thread_0001").items().get(3).id();

        MessageListPage page =
                site.messages().list("thread_0001", two().before(id).build());

        assertThat(page.items()).extracting(PagesOfAClientTest::text).containsExactly("Message 4", "Message 3");
    }

    @Test
    void aListOfNothing() {
        assertThat(site.unchecked().beta().threads().runs().list("thread_0001").items())
                .isEmpty();
    }
}
