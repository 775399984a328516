package se.budkavle.bot.feature.agenda;

import java.util.Arrays;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.ItemPurpose;

/** Adds the options for a new agenda item to a command and reads their values. */
final class ItemOptions {

    private ItemOptions() {}

    /** Returns the command's declaration with the options for an item's content and a document. */
    static Spec of(Spec spec) {
        return spec.asking("title", Kind.TEXT)
                .perhaps("minutes", Kind.INTEGER)
                .perhaps("presenter", Kind.TEXT)
                .choosing(
                        "purpose",
                        false,
                        Arrays.stream(ItemPurpose.values()).map(Enum::name).toList())
                .perhaps("description", Kind.TEXT)
                .perhaps("document", Kind.FILE);
    }

    static AgendaItemContent read(Call call) {
        return new AgendaItemContent(
                call.text("title"),
                call.perhapsText("description").orElse(null),
                call.perhapsText("presenter").orElse(null),
                minutes(call.perhapsInt("minutes").orElse(0)),
                call.perhapsText("purpose").map(ItemOptions::purpose).orElse(ItemPurpose.INFORMATION));
    }

    private static int minutes(int given) {
        if (given < 0 || given > AgendaItemContent.MOST_MINUTES) {
            throw new Refusal("agenda.minutes-range", AgendaItemContent.MOST_MINUTES);
        }
        return given;
    }

    private static ItemPurpose purpose(String word) {
        return Arrays.stream(ItemPurpose.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("agenda.purpose-unknown", word));
    }
}
