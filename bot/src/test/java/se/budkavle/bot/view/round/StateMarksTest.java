package se.budkavle.bot.view.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.storage.round.ActivityStanding;
import se.budkavle.storage.round.ActivityState;

/**
 * Tests the marks (emoji, shape and colour) for the states of activities, such as on track. People must be able to tell
 * the marks apart, even if they are colour-blind.
 */
class StateMarksTest {

    @ParameterizedTest
    @EnumSource(ActivityState.class)
    void everyStateHasAMark(ActivityState state) {
        assertThat(StateMarks.of(state.name()).state()).isEqualTo(state.name());
    }

    @Test
    void theMarksHaveTheSameOrderAsTheStates() {
        assertThat(StateMarks.all())
                .extracting(Mark::state)
                .containsExactly(Arrays.stream(ActivityStanding.values())
                        .map(ActivityStanding::name)
                        .toArray(String[]::new));
    }

    @Test
    void aMissingAnswerHasAMarkOfItsOwn() {
        assertThat(StateMarks.of(null).state()).isEqualTo(StateMarks.MISSING);
        assertThatThrownBy(() -> StateMarks.of("SOON"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SOON");
    }

    @Test
    void noTwoMarksHaveTheSameShapeEmojiOrFillColour() {
        assertThat(StateMarks.all()).extracting(Mark::shape).doesNotHaveDuplicates();
        assertThat(StateMarks.all()).extracting(Mark::emoji).doesNotHaveDuplicates();
        assertThat(StateMarks.all()).extracting(Mark::fill).doesNotHaveDuplicates();
    }

    @Test
    void theSansSerifFontContainsTheShapeOfEveryMark() {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
        assertThat(StateMarks.all()).allMatch(mark -> font.canDisplayUpTo(mark.shape()) == -1);
    }

    @Test
    void everyMarkHasSufficientContrast() {
        for (Mark mark : StateMarks.all()) {
            assertThat(contrast(mark.ink(), mark.fill())).as(mark.state()).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(mark.line(), 0xFFFFFF)).as(mark.state()).isGreaterThanOrEqualTo(3);
        }
    }

    /**
     * Checks that people with red-green colour blindness can tell the fill colours apart. Two colours of similar
     * lightness must differ in how blue or yellow they are, because colour-blind people still see that difference.
     */
    @Test
    void theColoursOfAnswersCanBeDistinguishedByPeopleWithRedGreenBlindness() {
        List<Mark> judged = StateMarks.all().stream()
                .filter(mark ->
                        List.of("DONE", "ON_TRACK", "AT_RISK", "OFF_TRACK").contains(mark.state()))
                .toList();
        for (Mark one : judged) {
            for (Mark other : judged) {
                if (!one.equals(other)) {
                    assertThat(contrast(one.fill(), other.fill()) > 1.5 || blueAgainstYellow(one, other) > 60)
                            .as(one.state() + " and " + other.state())
                            .isTrue();
                }
            }
        }
    }

    private static double blueAgainstYellow(Mark one, Mark other) {
        return Math.abs(blueness(one.fill()) - blueness(other.fill()));
    }

    private static double blueness(int colour) {
        return (colour & 0xFF) - ((colour >> 16 & 0xFF) + (colour >> 8 & 0xFF)) / 2.0;
    }

    /** Returns the contrast ratio of two RGB colours as WCAG 2 defines it, from 1 to 21. */
    private static double contrast(int one, int other) {
        double[] light = {luminance(one), luminance(other)};
        Arrays.sort(light);
        return (light[1] + 0.05) / (light[0] + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF)
                + 0.7152 * linear(colour >> 8 & 0xFF)
                + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
