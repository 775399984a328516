package se.budkavle.bot.feature.agenda;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.date.MinuteCountParser;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.ItemPurpose;

/** Builds the form in which a person writes an agenda item, and parses the submitted form into an item. */
@Component
class ItemForm {

    static final String TITLE = "title";
    static final String DESCRIPTION = "description";
    static final String PRESENTER = "presenter";
    static final String MINUTES = "minutes";
    static final String PURPOSE = "purpose";
    private static final int LONGEST_MINUTES = 40;

    private final Phrasebook phrasebook;

    ItemForm(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    Form empty(String id, String presenter, Locale reader) {
        return form(id, "agenda.propose", reader, "", "", presenter, "", ItemPurpose.INFORMATION);
    }

    /**
     * Returns the form filled in from a chat message: the first line is the title, the whole text is the description.
     */
    Form ofMessage(String id, String text, String presenter, Locale reader) {
        var title = TextShortener.shortened(text.lines().findFirst().orElse(""), AgendaItemContent.LONGEST_TITLE);
        return form(
                id,
                "agenda.propose",
                reader,
                title,
                title.equals(text) ? "" : TextShortener.cut(text, AgendaItemContent.LONGEST_DESCRIPTION),
                presenter,
                "",
                ItemPurpose.INFORMATION);
    }

    Form of(String id, AgendaItem item, Locale reader) {
        return form(
                id,
                "agenda.edit",
                reader,
                item.title(),
                orEmpty(item.description()),
                orEmpty(item.presenter()),
                item.minutes() == 0 ? "" : String.valueOf(item.minutes()),
                item.purpose());
    }

    private Form form(
            String id,
            String title,
            Locale reader,
            String name,
            String description,
            String presenter,
            String minutes,
            ItemPurpose purpose) {
        return new Form(
                id,
                Phrase.of(title),
                List.of(
                        field(TITLE, name, false, true, AgendaItemContent.LONGEST_TITLE),
                        field(DESCRIPTION, description, true, false, AgendaItemContent.LONGEST_DESCRIPTION),
                        field(PRESENTER, presenter, false, false, AgendaItemContent.LONGEST_PRESENTER),
                        field(MINUTES, minutes, false, false, LONGEST_MINUTES),
                        field(PURPOSE, phrasebook.say(word(purpose), reader), false, false, 40)));
    }

    private static Form.Field field(String name, String value, boolean paragraph, boolean required, int most) {
        return new Form.TextInput(
                name,
                Phrase.of("agenda.form." + name),
                Phrase.of("agenda.form." + name + ".hint"),
                value,
                paragraph,
                required,
                most);
    }

    AgendaItemContent read(PressEvent pressed) {
        return new AgendaItemContent(
                pressed.field(TITLE),
                pressed.field(DESCRIPTION),
                pressed.field(PRESENTER),
                minutes(pressed.field(MINUTES).strip()),
                purpose(pressed.field(PURPOSE).strip()));
    }

    private static int minutes(String typed) {
        if (typed.isEmpty()) {
            return 0;
        }
        return MinuteCountParser.parse(typed).orElseThrow(() -> new Refusal("agenda.minutes-not-number", typed));
    }

    /**
     * Parses the typed purpose of an agenda item; an empty text means information. The user may type only the beginning
     * of the purpose's Swedish or English name. Throws a refusal if no purpose or several purposes match.
     */
    private ItemPurpose purpose(String typed) {
        var wanted = typed.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return ItemPurpose.INFORMATION;
        }
        var meant = Arrays.stream(ItemPurpose.values())
                .filter(purpose -> Stream.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH)
                        .anyMatch(language ->
                                phrasebook.say(word(purpose), language).startsWith(wanted)))
                .toList();
        if (meant.size() != 1) {
            throw new Refusal("agenda.purpose-unknown", typed);
        }
        return meant.get(0);
    }

    private static Phrase word(ItemPurpose purpose) {
        return Phrase.of("agenda.purpose." + purpose);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
