package se.budkavle.bot.chat;

import se.budkavle.bot.text.Phrase;

/**
 * A button.
 *
 * @param id see {@link Press#id}
 * @param label at most 80 characters; the adapter shortens a longer one
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
