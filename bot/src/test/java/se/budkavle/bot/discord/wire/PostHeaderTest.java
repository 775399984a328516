package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.text.Page;

class PostHeaderTest {

    @Test
    void mentionsFollowTheHeadingInSmallText() {
        var text = PostHeader.of(post(2), "**Kallelse**");
        assertThat(text.text()).isEqualTo("**Kallelse**\n-# <@1000000000000000000> <@1000000000000000001>");
        assertThat(text.mentioned()).hasSize(2);
    }

    @Test
    void aMissingHeadingOrMissingMentionsLeaveNoBlankLine() {
        assertThat(PostHeader.of(post(0), "**Kallelse**").text()).isEqualTo("**Kallelse**");
        assertThat(PostHeader.of(post(1), "").text()).isEqualTo("-# <@1000000000000000000>");
        assertThat(PostHeader.of(post(0), "").text()).isEmpty();
    }

    @Test
    void asManyPeopleAreMentionedAsFitInTheText() {
        var head = "x".repeat(260);
        var text = PostHeader.of(post(120), head);
        assertThat(text.text()).hasSizeBetween(1950, 2000).startsWith(head + "\n-# ");
        assertThat(text.mentioned()).hasSizeGreaterThan(70);
    }

    private static Post post(int mentions) {
        Set<String> accounts = IntStream.range(0, mentions)
                .mapToObj(one -> String.valueOf(1_000_000_000_000_000_000L + one))
                .collect(Collectors.toSet());
        return Post.of("r1", Page.of(null)).mentioning(accounts);
    }
}
