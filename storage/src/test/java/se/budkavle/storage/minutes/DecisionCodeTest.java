package se.budkavle.storage.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"12/2025", "§ 12/2025", "§12/2025", " 12 / 2025 ", "012/2025"})
    void aDecisionCodeIsParsedInTheFormatsThatPeopleWrite(String typed) {
        assertThat(DecisionCode.typed(typed)).contains(new DecisionCode(12, 2025));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12/25", "§", "12/2025 och 13/2025", "1234567/2025", "tolv/2025", "-1/2025"})
    void aTextInAnotherFormatIsNotADecisionCode(String typed) {
        assertThat(DecisionCode.typed(typed)).isEmpty();
    }
}
