package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.discord.wire.DiscordSettings.Library;

class DiscordSettingsTest {

    /** If a file of environment variables was saved on Windows, each value read from it ends with a carriage return. */
    @Test
    void whitespaceAroundASettingIsRemoved() {
        var settings = settings(" abc.def\r\n", "971404710083777001\r");
        assertThat(settings.token()).isEqualTo("abc.def");
        assertThat(settings.guild()).isEqualTo("971404710083777001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc def", "abc…", "abc\ndef", "\u200babc"})
    void anInvalidTokenPreventsTheStartWithoutBeingShown(String token) {
        assertThatThrownBy(() -> settings(token, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("budkavle.discord.token has a blank or a sign that no token has: copy it again");
    }

    private static DiscordSettings settings(String token, String guild) {
        return new DiscordSettings(token, URI.create("https://discord.com"), guild, Library.JDA);
    }
}
