package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Reply;

/** Tests which of several Discord servers the bot serves. */
class ServerResolverTest {

    @Test
    void theOnlyServerIsUsedWithoutASetting() {
        assertThat(served("", "1").id()).contains("1");
        assertThat(served("", "1").undecided()).isEmpty();
        assertThat(served("").id()).isEmpty();
        assertThat(served("").undecided()).isEmpty();
    }

    @Test
    void aBotInSeveralServersServesOnlyTheConfiguredServer() {
        assertThat(served("2", "1", "2").id()).contains("2");
        assertThat(served("2", "1", "2").undecided()).isEmpty();
        assertThat(served("3", "1", "2").id()).isEmpty();
        assertThat(served("", "1", "2").id()).isEmpty();
        assertThat(served("", "1", "2").undecided()).containsExactly("1", "2");
    }

    @Test
    void aBotInSeveralServersWithoutASettingDoesNothing() {
        var done = Reply.of("done");
        assertThat(served("2", "1", "2").ifServed(() -> done)).isSameAs(done);
        assertThat(served("", "1").ifServed(() -> done)).isSameAs(done);
        var said = served("", "1", "2").ifServed(() -> {
            throw new AssertionError("This is not to be done");
        });
        assertThat(said.page().lines()).singleElement().satisfies(line -> {
            assertThat(line.key()).isEqualTo("chat.several-workspaces");
            assertThat(line.arguments()).containsExactly("1, 2");
        });
    }

    @Test
    void eventsOfServersOtherThanTheConfiguredServerAreIgnored() {
        assertThat(served("2", "1", "2").serves("7", "1")).isFalse();
        assertThat(served("2", "1", "2").serves("7", "2")).isTrue();
        assertThat(served("2", "1", "2").serves("7", "")).isTrue();
        assertThat(served("", "1", "2").serves("7", "1")).isTrue();
    }

    private static ServerResolver served(String set, String... joined) {
        return new ServerResolver(new DiscordSettings(
                        "token", URI.create("http://127.0.0.1:1"), set, DiscordSettings.Library.JDA))
                .among(() -> List.of(joined));
    }
}
