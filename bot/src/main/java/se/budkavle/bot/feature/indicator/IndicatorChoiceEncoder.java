package se.budkavle.bot.feature.indicator;

import java.util.Arrays;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.indicator.Direction;
import se.budkavle.storage.indicator.IndicatorSource;
import se.budkavle.storage.indicator.ReportingFrequency;

/**
 * The direction, source and frequency that a user chose in the slash command, encoded as three digits. The custom id of
 * the form that the slash command opens contains the digits, because words would make the custom id too long.
 */
record IndicatorChoiceEncoder(Direction direction, IndicatorSource source, ReportingFrequency frequency) {

    String code() {
        return "" + position(Direction.values(), direction)
                + position(IndicatorSource.values(), source)
                + position(ReportingFrequency.values(), frequency);
    }

    /** Parses the three digits of the choices. Throws a refusal if the text does not consist of three valid digits. */
    static IndicatorChoiceEncoder read(String code) {
        if (!code.matches("[0-9]{3}")) {
            throw new Refusal("chat.unknown-press");
        }
        return new IndicatorChoiceEncoder(
                at(Direction.values(), code.charAt(0)),
                at(IndicatorSource.values(), code.charAt(1)),
                at(ReportingFrequency.values(), code.charAt(2)));
    }

    private static <E> int position(E[] constants, E one) {
        return Arrays.asList(constants).indexOf(one);
    }

    private static <E> E at(E[] constants, char digit) {
        if (digit - '0' >= constants.length) {
            throw new Refusal("chat.unknown-press");
        }
        return constants[digit - '0'];
    }
}
