package se.budkavle.bot.view.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

    @Test
    void aWordTooLongForALineIsNeverCutBetweenALetterAndItsAccent() {
        var metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                .createGraphics()
                .getFontMetrics(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        var word = "e\u0301".repeat(40);
        for (int width = 20; width < 200; width++) {
            var line = LineBreaker.of(word, metrics, width, 1).get(0);
            assertThat(line).matches("(e\u0301)+…");
        }
    }
}
