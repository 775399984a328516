package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MemberNameTest {

    private static final JsonNode USER = json("{'username': 'ledamot.timra', 'global_name': 'Ledamot Timrå'}");

    @Test
    void theNicknameOnTheServerTakesPrecedenceOverTheAccountName() {
        assertThat(MemberName.of(json("{'nick': 'Ordförande'}"), USER)).isEqualTo("Ordförande");
        assertThat(MemberName.of(json("{'nick': null}"), USER)).isEqualTo("Ledamot Timrå");
        assertThat(MemberName.of(json("{}"), json("{'username': 'ledamot.timra', 'global_name': null}")))
                .isEqualTo("ledamot.timra");
    }

    @Test
    void aNameOfOnlyInvisibleCharactersIsIgnored() {
        assertThat(MemberName.of(json("{'nick': '\u200B\u2060'}"), USER)).isEqualTo("Ledamot Timrå");
        assertThat(MemberName.of(
                        json("{'nick': '\u3164'}"), json("{'username': 'ledamot.timra', 'global_name': '\u2800'}")))
                .isEqualTo("ledamot.timra");
    }

    private static JsonNode json(String written) {
        return new JsonMapper().readTree(written.replace('\'', '"'));
    }
}
