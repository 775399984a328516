package se.budkavle.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;

class PostTest {

    private static final Phrase ORDER = Phrase.words("The order");
    private static final Phrase WHY = Phrase.words("You are mentioned");

    @Test
    void theReasonForTheMentionsIsShownOnlyIfSomebodyIsMentioned() {
        var post = Post.of("1", Page.titled("x").footed(ORDER)).mentioning(Set.of("7"), WHY);
        assertThat(post.shownPage().footer()).isEqualTo(Phrase.joined(" ", List.of(ORDER, WHY)));
        assertThat(post.mentioning(Set.of()).shownPage().footer())
                .as("whom the daily limit leaves out")
                .isEqualTo(ORDER);
        var bare = Post.of("1", Page.titled("x")).mentioning(Set.of("7"), WHY);
        assertThat(bare.shownPage().footer()).isEqualTo(WHY);
        assertThat(bare.mentioning(Set.of()).shownPage().footer()).isNull();
        assertThat(bare.with(Button.plain("a:b", ORDER)).shownPage().footer()).isEqualTo(WHY);
    }
}
