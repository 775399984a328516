package se.budkavle.storage.minutes;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number and year by which people refer to a decision of a network, for example "§ 12/2025". */
public record DecisionCode(int number, int year) {

    private static final Pattern WRITTEN = Pattern.compile("(?:§\\s*)?(\\d{1,6})\\s*/\\s*(\\d{4})");

    /**
     * Parses a code that a person has typed, with or without "§". Returns empty if the text is not the number and year
     * of a decision.
     */
    public static Optional<DecisionCode> typed(String text) {
        var written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? Optional.of(new DecisionCode(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }
}
