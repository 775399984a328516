package se.budkavle.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextNormalizerTest {

    @Test
    void aTitleThatIsTooLongIsNeverCutWithinALetterWithItsAccents() {
        // Unicode has no single character for x with both accents. This letter still has three characters after
        // normalisation.
        var letter = "x\u0323\u0301";
        var title = TextNormalizer.title(letter.repeat(UploadLimits.TITLE_CHARACTERS));
        assertThat(title).matches("(x\u0323\u0301)+…").hasSizeLessThanOrEqualTo(UploadLimits.TITLE_CHARACTERS);
    }
}
