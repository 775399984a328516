package se.budkavle.bot.agenda;

import java.util.function.Supplier;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;

/** Gives back what someone wrote in a form that could not be stored, so that no word is lost. */
final class GivenBack {

    private GivenBack() { }

    static Reply unlessStored(Pressed pressed, Supplier<Reply> storing) {
        try {
            return storing.get();
        } catch (Refusal refusal) {
            var page = Page.of(null).line(CommandDesk.sentence(refusal)).line("agenda.given-back")
                    .toned(Page.Tone.WARNING);
            for (var field : pressed.fields().entrySet()) {
                if (!field.getValue().isBlank()) {
                    page = page.field(Phrase.of("agenda.form." + field.getKey()), Phrase.words(field.getValue()));
                }
            }
            return Reply.page(page);
        }
    }
}
