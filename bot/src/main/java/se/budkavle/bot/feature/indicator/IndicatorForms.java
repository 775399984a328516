package se.budkavle.bot.feature.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.TypedDate;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.indicator.IndicatorLines;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.indicator.DecimalParser;
import se.budkavle.storage.indicator.Direction;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorDefinition;
import se.budkavle.storage.indicator.IndicatorDefinition.Dated;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorValue;

/**
 * Builds and parses the two forms about indicators: the form for an indicator's definition and the form for a value.
 */
@Component
class IndicatorForms {

    static final String STORE_NEW = "indicator:added";
    static final String STORE_CHANGE = "indicator:changed";
    static final String STORE_VALUE = "indicator:reported";
    static final String TITLE = "title";
    /** The value in a custom id that means that no person was chosen as the indicator's reporter. */
    static final String NOBODY = "-";

    private static final String UNIT = "unit";
    private static final String BASELINE = "baseline";
    private static final String TARGET = "target";
    private static final String DEFINITION = "definition";
    private static final String AMOUNT = "amount";
    private static final String DAY = "day";
    private static final String COMMENT = "comment";
    private static final int LONGEST_DATED = 60;
    private static final int LONGEST_DAY = 40;
    private static final int LONGEST_AMOUNT = 30;
    /** Matches an amount with its day in brackets or after a semicolon, for example "200 (31 december 2027)". */
    private static final Pattern DATED = Pattern.compile("([^(;]+)[(;]([^()]+)\\)?");

    private final TypedDate dates;

    IndicatorForms(TypedDate dates) {
        this.dates = dates;
    }

    Form empty(String id) {
        return definition(id, "", "", null, null, "");
    }

    Form filled(String id, Indicator indicator, IndicatorDefinition definition, Locale locale) {
        var content = definition.content();
        return definition(
                id,
                indicator.title(),
                definition.unit(),
                written(content.baseline(), locale),
                written(content.target(), locale),
                definition.definition() == null ? "" : definition.definition());
    }

    private static Form definition(
            String id,
            String title,
            String unit,
            @Nullable String baseline,
            @Nullable String target,
            String definition) {
        return new Form(
                id,
                Phrase.of("indicator.form"),
                List.of(
                        input(TITLE, title, false, true, Indicator.LONGEST_TITLE),
                        input(UNIT, unit, false, true, IndicatorDefinition.LONGEST_UNIT),
                        input(BASELINE, baseline == null ? "" : baseline, false, false, LONGEST_DATED),
                        input(TARGET, target == null ? "" : target, false, false, LONGEST_DATED),
                        input(DEFINITION, definition, true, false, IndicatorDefinition.LONGEST_DEFINITION)));
    }

    IndicatorDefinition.Content definition(PressEvent sent, Direction direction) {
        var locale = sent.caller().locale();
        return new IndicatorDefinition.Content(
                sent.field(UNIT),
                direction,
                sent.field(DEFINITION),
                dated(sent.field(BASELINE), day -> dates.readPast(day, locale)),
                dated(sent.field(TARGET), day -> dates.read(day, locale)));
    }

    Form value(IndicatorHistory history, LocalDate day) {
        return new Form(
                Press.id(STORE_VALUE, history.indicator().id()),
                Phrase.words(history.indicator().title()),
                List.of(
                        new Form.TextInput(
                                AMOUNT,
                                Phrase.of(
                                        "indicator.form.amount.label",
                                        history.definitionOf(history.seriesOn(day))
                                                .unit()),
                                Phrase.of("indicator.form.amount.hint", IndicatorLines.latest(history)),
                                "",
                                false,
                                true,
                                LONGEST_AMOUNT),
                        input(DAY, day.toString(), false, true, LONGEST_DAY),
                        input(COMMENT, "", true, false, IndicatorValue.LONGEST_COMMENT)));
    }

    IndicatorValue.Content value(PressEvent sent) {
        return new IndicatorValue.Content(
                dates.readPast(sent.field(DAY).strip(), sent.caller().locale()),
                DecimalParser.read(sent.field(AMOUNT)),
                sent.field(COMMENT));
    }

    /**
     * Parses an amount with its day. Returns null for a blank text. Throws a refusal if the text is not an amount with
     * its day.
     *
     * @param day a function that takes the typed day and returns the date
     */
    private static @Nullable Dated dated(String typed, Function<String, LocalDate> day) {
        if (typed.isBlank()) {
            return null;
        }
        var parts = DATED.matcher(typed.strip());
        if (!parts.matches()) {
            throw new Refusal("indicator.dated-unreadable", typed.strip());
        }
        return new Dated(
                DecimalParser.read(parts.group(1)), day.apply(parts.group(2).strip()));
    }

    private static @Nullable String written(@Nullable Dated dated, Locale locale) {
        if (dated == null) {
            return null;
        }
        var amount = DecimalParser.written(dated.amount());
        return (locale.getLanguage().equals("sv") ? amount.replace('.', ',') : amount) + " (" + dated.day() + ")";
    }

    private static Form.Field input(String name, String value, boolean paragraph, boolean required, int most) {
        return new Form.TextInput(
                name,
                Phrase.of("indicator.form." + name + ".label"),
                Phrase.of("indicator.form." + name + ".hint"),
                value,
                paragraph,
                required,
                most);
    }
}
