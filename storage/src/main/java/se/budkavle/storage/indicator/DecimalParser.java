package se.budkavle.storage.indicator;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import se.budkavle.storage.Refusal;

/** Parses numbers as people type them: with a decimal comma or point, and with spaces between thousands. */
public final class DecimalParser {

    /** The maximum number of decimals of a typed number. Messages show numbers with at most three decimals. */
    static final int MOST_DECIMALS = 3;

    static final int MOST_DIGITS = 12;

    /**
     * Matches the space characters that people and spreadsheets use: space, no-break space, figure space, thin space
     * and narrow no-break space.
     */
    private static final String BLANK = "[ \\u00A0\\u2007\\u2009\\u202F]";

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\d+|\\d{1,3}(?:" + BLANK + "\\d{3})+)(?:[.,]\\d+)?");

    /** Matches a number such as 1,200, whose comma or point may separate thousands or decimals. */
    private static final Pattern THOUSANDS = Pattern.compile("([-+]?[1-9]\\d{0,2})([.,])(\\d{3})");

    private DecimalParser() {}

    /**
     * Parses a typed number without rounding, and removes unnecessary zeros.
     *
     * @throws Refusal if the text is not a number, can mean different numbers, or has too many digits or decimals
     */
    public static BigDecimal read(String typed) {
        var amount = ofCell(typed);
        var thousands = THOUSANDS.matcher(tidied(typed));
        if (thousands.matches()) {
            var decimals = thousands.group(3).replaceAll("0+$", "");
            throw new Refusal(
                    "indicator.amount-thousands",
                    typed.strip(),
                    thousands.group(1) + thousands.group(3),
                    thousands.group(1)
                            + switch (decimals.length()) {
                                case 0 -> "";
                                case 3 -> thousands.group(2) + decimals + "0";
                                default -> thousands.group(2) + decimals;
                            });
        }
        return amount;
    }

    /** Writes a number so that {@link #read} reads it as the same number. */
    public static String written(BigDecimal number) {
        var plain = number.toPlainString();
        return THOUSANDS.matcher(plain).matches() ? plain + "0" : plain;
    }

    /**
     * Parses a number whose point or comma certainly separates decimals, because it is from the cell of a workbook or
     * from the configuration. In all other respects, parses the text as {@link #read} does.
     */
    public static BigDecimal ofCell(String typed) {
        var text = tidied(typed);
        if (text.chars().filter(sign -> sign == '.' || sign == ',').count() > 1) {
            throw new Refusal("indicator.amount-ambiguous", typed.strip());
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new Refusal("indicator.amount-unreadable", typed.strip());
        }
        var amount = new BigDecimal(text.replaceAll(BLANK, "").replace(',', '.'));
        var plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (plain.scale() > MOST_DECIMALS) {
            throw new Refusal("indicator.amount-decimals", typed.strip(), MOST_DECIMALS);
        }
        if (plain.precision() - plain.scale() > MOST_DIGITS) {
            throw new Refusal("indicator.amount-digits", typed.strip(), MOST_DIGITS);
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Returns the text without blanks around it, and with a hyphen as its minus sign. */
    private static String tidied(String typed) {
        return typed.strip().replace('\u2212', '-').replaceAll("^" + BLANK + "+|" + BLANK + "+$", "");
    }
}
