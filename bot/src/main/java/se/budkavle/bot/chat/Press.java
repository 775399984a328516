package se.budkavle.bot.chat;

/** What happens when a button is pressed, a choice made or a form sent; every bean of this type is found by its act. */
public interface Press {

    /** Feature and act, as in "round:answer"; the first two parts of the id of what is pressed. */
    String act();

    Reply press(Pressed pressed);

    /** The id of something to press: it says all that is needed, so that it works after a restart and months later. */
    static String id(String act, Object... reference) {
        var id = new StringBuilder(act);
        for (var part : reference) {
            id.append(':').append(part);
        }
        if (id.length() > 100) {
            throw new IllegalArgumentException("The id of something to press is longer than 100 characters: " + id);
        }
        return id.toString();
    }
}
