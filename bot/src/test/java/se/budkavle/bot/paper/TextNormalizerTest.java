package se.budkavle.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextNormalizerTest {

    @Test
    void aTooLongTitleIsNeverCutBetweenALetterAndItsAccents() {
        // Unicode has no precomposed character for x with both accents. Normalisation therefore leaves all three
        // characters.
        var letter = "x\u0323\u0301";
        var title = TextNormalizer.title(letter.repeat(UploadLimits.TITLE_CHARACTERS));
        assertThat(title).matches("(x\u0323\u0301)+…").hasSizeLessThanOrEqualTo(UploadLimits.TITLE_CHARACTERS);
    }
}
