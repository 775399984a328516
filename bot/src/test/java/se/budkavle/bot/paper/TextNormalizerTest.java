package se.budkavle.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextNormalizerTest {

    @Test
    void aTitleThatIsTooLongIsNeverCutWithinALetterWithItsAccents() {
        // No single sign exists for this letter with both its marks, so that it stays three.
        var letter = "x\u0323\u0301";
        var title = TextNormalizer.title(letter.repeat(UploadLimits.TITLE_CHARACTERS));
        assertThat(title).matches("(x\u0323\u0301)+…").hasSizeLessThanOrEqualTo(UploadLimits.TITLE_CHARACTERS);
    }
}
