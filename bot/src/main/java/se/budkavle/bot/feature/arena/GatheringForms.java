package se.budkavle.bot.feature.arena;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.TypedDate;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.arena.Contribution;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.GatheringReport;

/**
 * Builds the forms about a gathering (a meeting of an external group). Also parses a submitted form with which a person
 * has changed a gathering.
 */
@Component
class GatheringForms {

    static final String TEXT = "text";
    private static final String TITLE = "title";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String PLACE = "place";
    private static final int LONGEST_DATE = 40;

    private final TypedDate dates;

    GatheringForms(TypedDate dates) {
        this.dates = dates;
    }

    Form contribution(Gathering gathering) {
        return new Form(
                Press.id(GatheringButtonIds.STORE_CONTRIBUTION, gathering.id()),
                Phrase.of("arena.contribute"),
                List.of(input(TEXT, "contribution", "", true, true, Contribution.LONGEST_TEXT)));
    }

    /**
     * Returns the form in which a person writes the report from a gathering.
     *
     * @param version the version number of the stored report that the form shows; 0 if there is no report yet
     */
    Form report(Gathering gathering, String text, int version) {
        return new Form(
                Press.id(GatheringButtonIds.STORE_REPORT, gathering.id(), version),
                Phrase.of("arena.form.report"),
                List.of(input(TEXT, "report", text, true, true, GatheringReport.LONGEST_TEXT)));
    }

    Form edit(Gathering gathering) {
        return new Form(
                Press.id(GatheringButtonIds.STORE_EDIT, gathering.id(), gathering.version()),
                Phrase.of("arena.form.edit"),
                List.of(
                        input(TITLE, TITLE, gathering.title(), false, true, Gathering.LONGEST_TITLE),
                        input(FROM, FROM, gathering.startsOn().toString(), false, true, LONGEST_DATE),
                        input(UNTIL, UNTIL, gathering.endsOn().toString(), false, false, LONGEST_DATE),
                        input(
                                PLACE,
                                PLACE,
                                gathering.place() == null ? "" : gathering.place(),
                                false,
                                false,
                                Gathering.LONGEST_PLACE)));
    }

    Gathering.Content content(PressEvent sent) {
        var locale = sent.caller().locale();
        var from = dates.readStart(sent.field(FROM).strip(), locale);
        var until = sent.field(UNTIL).strip();
        var place = sent.field(PLACE).strip();
        return new Gathering.Content(
                sent.field(TITLE),
                place.isEmpty() ? null : place,
                from,
                until.isEmpty() ? from : dates.readEnd(until, locale, from));
    }

    private static Form.Field input(
            String name, String key, String value, boolean paragraph, boolean required, int most) {
        return new Form.TextInput(
                name,
                Phrase.of("arena.form." + key + ".label"),
                Phrase.of("arena.form." + key + ".hint"),
                value,
                paragraph,
                required,
                most);
    }
}
