package se.budkavle.bot.chat;

import java.util.function.Supplier;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;

/** Gives back what someone wrote in a form that could not be stored, so that no word is lost; its fields are called as the feature calls them. */
public final class GivenBack {

    private GivenBack() { }

    public static Reply unlessStored(Pressed pressed, Supplier<Reply> storing) {
        try {
            return storing.get();
        } catch (Refusal refusal) {
            var page = Page.of(null).line(CommandDesk.sentence(refusal)).line("chat.given-back")
                    .toned(Page.Tone.WARNING);
            var labels = pressed.act().split(":")[0] + ".form.";
            for (var field : pressed.fields().entrySet()) {
                if (!field.getValue().isBlank()) {
                    page = page.field(Phrase.of(labels + field.getKey()), Phrase.words(field.getValue()));
                }
            }
            return Reply.page(page);
        }
    }
}
