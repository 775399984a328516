package se.budkavle.bot.chat;

import se.budkavle.bot.text.Phrase;

/**
 * A button below a chat message.
 *
 * @param id the button's custom id, built by the method {@link Press#id}
 * @param label the text on the button, at most 80 characters; the chat adapter shortens a longer text
 */
public record Button(String id, Phrase label, Look look, boolean enabled) {

    public enum Look {
        MAIN,
        PLAIN,
        GOOD,
        BAD
    }

    public static Button main(String id, Phrase label) {
        return new Button(id, label, Look.MAIN, true);
    }

    public static Button plain(String id, Phrase label) {
        return new Button(id, label, Look.PLAIN, true);
    }

    public Button disabled() {
        return new Button(id, label, look, false);
    }
}
