package se.budkavle.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChannelNameTest {

    @Test
    void aTitleBecomesLowerCaseWordsJoinedByHyphens() {
        assertThat(ChannelName.of(" Miljö & samhällsbyggnad (2026)! ")).isEqualTo("miljö-samhällsbyggnad-2026");
        assertThat(ChannelName.same("Miljö och energi", "miljö-och-energi")).isTrue();
        assertThat(ChannelName.same("Miljö", "Miljön")).isFalse();
    }

    @Test
    void aLongChannelNameIsCutToAHundredCharactersWithoutSplittingACharacter() {
        assertThat(ChannelName.of("x".repeat(101))).isEqualTo("x".repeat(100));
        assertThat(ChannelName.of("x".repeat(99) + " y")).isEqualTo("x".repeat(99));
        assertThat(ChannelName.of("x" + "𐐀".repeat(60))).isEqualTo("x" + "𐐨".repeat(49));
    }
}
