package se.budkavle.bot.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/** Tests the fixture with which other tests run the bot on a real database and a fake chat in memory. */
class WorkplaceTest {

    private final Workplace work = Workplace.fresh();

    @Test
    void everyFreshWorkplaceHasTheSameTestData() {
        assertThat(work.get(Networks.class).findAllByOrderByTitle()).hasSize(3);
        work.get(People.class)
                .save(Person.of("En till", null, null, work.clock().instant()));
        int people = work.get(People.class).findAllByOrderByName().size();
        Workplace.fresh();
        assertThat(work.get(People.class).findAllByOrderByName()).hasSize(people - 1);
    }

    @Test
    void storedDataRemainsAfterARestart() {
        work.get(People.class)
                .save(Person.of("En till", null, "77", work.clock().instant()));
        work.restart();
        assertThat(work.get(People.class).findByAccountId("77")).isPresent();
    }

    @Test
    void aPostWhoseResponseIsLostIsFoundInItsChannel() {
        var post = Post.of("R1", Page.of(null).line(Phrase.words("Hej")));
        work.chat().loseNextAnswer();
        assertThatThrownBy(() -> work.chat().post("101", post)).isInstanceOf(ChatFailure.class);
        assertThat(work.chat().find("101", "R1"))
                .contains(work.chat().postsIn("101").get(0).messageId());
    }

    @Test
    void aFailedPostAppearsInNoChannel() {
        var post = Post.of("R1", Page.of(null).line(Phrase.words("Hej")));
        work.chat().failNext(ChatFailure.Kind.LATER);
        assertThatThrownBy(() -> work.chat().post("101", post)).isInstanceOf(ChatFailure.class);
        assertThat(work.chat().posts()).isEmpty();
    }
}
