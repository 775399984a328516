package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that Discord's codes in a message's text, such as mentions, are replaced by the text that readers see. */
class MentionCodeReplacerTest {

    private static final Map<String, String> NAMES = Map.of("12", "Anna $1 Ek");

    @Test
    void codesOfPeopleAndEmojiAreReplacedByNames() {
        assertThat(MentionCodeReplacer.of("<@12>, <@!12>: <:ja:5> <a:nej:6>", NAMES))
                .isEqualTo("@Anna $1 Ek, @Anna $1 Ek: :ja: :nej:");
    }

    @Test
    void otherCodesAndMentionsOfUnknownPeopleAreLeftUnchanged() {
        assertThat(MentionCodeReplacer.of("<@99> <#12> <@&12> <t:0> **fet** @everyone", NAMES))
                .isEqualTo("<@99> <#12> <@&12> <t:0> **fet** @everyone");
    }

    @Test
    void textIsCutToFourThousandCharactersAfterTheReplacement() {
        assertThat(MentionCodeReplacer.of("x".repeat(5000), NAMES)).isEqualTo("x".repeat(4000));
        assertThat(MentionCodeReplacer.of("<@12>".repeat(800), NAMES))
                .hasSize(4000)
                .startsWith("@Anna $1 Ek@Anna");
    }
}
