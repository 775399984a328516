package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TextSplitterTest {

    private static final DiscordOutputFormat DISCORD = new DiscordOutputFormat(ZoneId.of("Europe/Stockholm"));
    /** An emoji of a family of four people. The emoji is shown as one character but consists of eleven Java chars. */
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @Test
    void aVisibleCharacterOfSeveralCodePointsIsNeverSplit() {
        assertThat(TextSplitter.visibly("ab" + FAMILY + "cd", 9, DISCORD)).isEqualTo("ab…");
        assertThat(TextSplitter.visibly("ae\u0301bc", 3, DISCORD)).isEqualTo("a…");
        assertThat(TextSplitter.inPieces("ab" + FAMILY + FAMILY, 15, DISCORD)).containsExactly("ab" + FAMILY, FAMILY);
    }
}
